// Assets as those see them who keep the catalogue: of every state, with who changed them last and when.
import type { Asset } from '../../lib/model/asset.ts';
import type { PublishState } from '../../lib/model/publish-states.ts';
import type { Stored } from '../../lib/model/publishing.ts';
import type { Row, Session } from '../database.ts';
import { HttpProblem } from '../http-problem.ts';

export const whoAndWhen = (row: Row): { by: string; at: string } => ({
  by: String(row.by ?? ''),
  at: (row.at as Date | null)?.toISOString() ?? '',
});

const storedOf = (row: Row): Stored => ({
  asset: row.data as Asset,
  catalogue: String(row.catalogue),
  state: row.state as PublishState,
  version: Number(row.version),
  ...whoAndWhen(row),
});

/** Those of the ids that are there, by id. */
export async function readStored(
  session: Session,
  tenant: string,
  ids: readonly string[],
): Promise<Map<string, Stored>> {
  const rows = await session.query(
    `SELECT a.id, a.data, a.catalogue, a.state, a.version, d.label AS by, a.changed_at AS at
     FROM touchline.assets AS a LEFT JOIN touchline.devices AS d ON d.tenant_id = $1 AND d.id = a.changed_by
     WHERE a.tenant_id = $1 AND a.id = ANY($2::text[]) AND NOT a.is_deleted`,
    [tenant, ids],
  );
  return new Map(rows.map((row) => [String(row.id), storedOf(row)]));
}

/** Whoever writes after this sees what others wrote before, and keeps them out until the end. */
export const lockWorkspace = (session: Session, tenant: string): Promise<Row[]> =>
  session.query('SELECT 1 FROM touchline.workspaces WHERE tenant_id = $1 FOR UPDATE', [tenant]);

/** @throws {HttpProblem} 400 when there is no such catalogue. Absent = none was asked for. */
export async function needCatalogue(session: Session, tenant: string, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const rows = await session.query('SELECT 1 FROM touchline.catalogues WHERE tenant_id = $1 AND id = $2', [tenant, id]);
  if (rows.length === 0) throw new HttpProblem(400, 'no_catalogue', `There is no catalogue ${id}.`);
}
