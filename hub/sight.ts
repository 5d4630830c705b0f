// What of the catalogue a device is given: published assets, up to its audience, of its catalogues. The one place that says so.
import type { Audience } from '../lib/model/asset.ts';
import type { Row } from './database.ts';

export interface Sight {
  audiences: readonly Audience[];
  /** None = all. */
  catalogues: readonly string[];
  /** Grows when the view changes. */
  epoch: number;
}

const upTo: Record<Audience, readonly Audience[]> = {
  public: ['public'],
  customer: ['public', 'customer'],
  internal: ['public', 'customer', 'internal'],
};

/** From a row of `devices`. */
export const sightOf = (row: Row): Sight => ({
  audiences: upTo[row.audience as Audience],
  catalogues: row.catalogues as string[],
  epoch: Number(row.sight_epoch),
});

export const seesAll = ({ audiences, catalogues }: Sight): boolean =>
  audiences.length === upTo.internal.length && catalogues.length === 0;

/** For the two SQL parameters that the conditions below name. */
export const sightParams = ({ audiences, catalogues }: Sight): [string[], string[]] => [
  [...audiences],
  [...catalogues],
];

const within = (audience: string, catalogue: string, audiences: string, catalogues: string): string =>
  `${audience} = ANY(${audiences}::text[]) AND (cardinality(${catalogues}::text[]) = 0 OR ${catalogue} = ANY(${catalogues}::text[]))`;

/** SQL: the device may see this row of `assets`. An asset whose audience nobody knows is internal. */
export const isVisible = (row: string, audiences: string, catalogues: string): string =>
  `(NOT ${row}.is_deleted AND ${row}.state = 'published' AND ${within(`coalesce(${row}.data->>'audience', 'internal')`, `${row}.catalogue`, audiences, catalogues)})`;

/** SQL: the device may have seen it once, so it has to hear that it is gone. */
export const wasVisible = (row: string, audiences: string, catalogues: string): string =>
  `EXISTS (SELECT FROM unnest(${row}.shown_as) AS s(place)
     WHERE ${within("split_part(s.place, '/', 2)", "split_part(s.place, '/', 1)", audiences, catalogues)})`;
