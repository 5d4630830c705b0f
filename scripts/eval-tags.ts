// `npm run -s eval -- tags [DIR] [--json]`: hides the labels of real catalogues, proposes them from the texts, compares. The labels
// that may be proposed come from the other four fifths of the catalogue, so that no asset is asked about its own.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Catalogue, readCatalogue } from '../lib/match/catalogue.ts';
import { stageNamed } from '../lib/match/facets/asset-facts.ts';
import { industriesIn, industryFit } from '../lib/match/facets/industry.ts';
import { nameParts } from '../lib/match/facets/names.ts';
import { roleFit, roleOf } from '../lib/match/facets/persona.ts';
import { proposalsFor } from '../lib/match/tagging/propose.ts';
import { type Asset, assetSchema } from '../lib/model/asset.ts';
import { sureFrom, type TagProposal } from '../lib/model/tag-proposal.ts';

const fields = ['industry', 'persona', 'stage', 'product', 'competitor', 'tags'] as const;
type Field = (typeof fields)[number];
const folds = 5;

export interface TagScore {
  catalogue: string;
  field: Field;
  /** Assets with a label in this field. */
  labelled: number;
  proposed: number;
  right: number;
  sure: number;
  sureRight: number;
  /** Assets of which at least one label was found. */
  found: number;
  peer: { proposed: number; right: number; found: number };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Do two labels mean the same? In their words, or in the matcher's trees. */
function isSame(field: Field, one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true;
  if (field === 'industry') return industryFit(industriesIn(one), industriesIn(other)) === 1;
  if (field === 'persona') return roleFit(roleOf(one), roleOf(other)) > 0;
  return field === 'stage' && stageNamed(one) === stageNamed(other);
}

/** A product or competitor is often a description with names in it. */
const labelsOfOne = (asset: Asset, field: Field): string[] =>
  field === 'product' || field === 'competitor'
    ? asset[field].flatMap((label) => [label, ...nameParts(label)])
    : asset[field];

const bare = (asset: Asset): Asset => ({
  ...asset,
  industry: [],
  persona: [],
  stage: [],
  product: [],
  competitor: [],
  tags: [],
});

/** The naive way: a label whose name stands in the text. */
function peerFor(asset: Asset, labels: readonly string[]): string[] {
  const text = ` ${plain(`${asset.title} ${asset.summary} ${asset.body}`)} `;
  return labels.filter((label) => text.includes(` ${plain(label)} `));
}

const empty = (catalogue: string, field: Field): TagScore => ({
  ...{ catalogue, field, labelled: 0, proposed: 0, right: 0, sure: 0, sureRight: 0, found: 0 },
  peer: { proposed: 0, right: 0, found: 0 },
});

function note(score: TagScore, asset: Asset, proposals: readonly TagProposal[], labels: readonly string[]): void {
  const { field } = score;
  const isRight = (value: string): boolean => labelsOfOne(asset, field).some((own) => isSame(field, own, value));
  // Nobody has said whether a new tag is right.
  const own = proposals.filter((each) => each.field === field && each.isNew !== true);
  const peer = peerFor(asset, labels);
  score.labelled++;
  score.proposed += own.length;
  score.right += own.filter(({ value }) => isRight(value)).length;
  const sure = own.filter(({ certainty }) => certainty >= sureFrom);
  score.sure += sure.length;
  score.sureRight += sure.filter(({ value }) => isRight(value)).length;
  if (own.some(({ value }) => isRight(value))) score.found++;
  score.peer.proposed += peer.length;
  score.peer.right += peer.filter(isRight).length;
  if (peer.some(isRight)) score.peer.found++;
}

const labelsIn = (assets: readonly Asset[], field: Field): string[] => [
  ...new Set(assets.flatMap((each) => labelsOfOne(each, field))),
];

/** Fields that at least twenty assets fill. Only assets with a label count: elsewhere nobody said what is right. */
export function judgeTags(name: string, assets: readonly Asset[]): TagScore[] {
  const scores = new Map(fields.map((field) => [field, empty(name, field)]));
  for (let fold = 0; fold < folds; fold++) {
    const rest = assets.filter((_, at) => at % folds !== fold);
    const catalogue: Catalogue = readCatalogue(rest);
    const labels = new Map(fields.map((field) => [field, labelsIn(rest, field)]));
    for (const asset of assets.filter((_, at) => at % folds === fold)) {
      const proposals = proposalsFor(catalogue, bare(asset));
      for (const [field, score] of scores)
        if (asset[field].length > 0) note(score, asset, proposals, labels.get(field) ?? []);
    }
  }
  return [...scores.values()].filter(({ labelled }) => labelled >= 20);
}

/** What does not fit the schema is left out; only the fields that an asset has here are read. */
function readAssets(path: string): Asset[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { id, type, title, summary, body, tags, industry, product, persona, competitor } = JSON.parse(line);
      const parsed = v.safeParse(assetSchema, {
        id,
        type,
        title,
        summary,
        body,
        tags,
        industry,
        product,
        persona,
        competitor,
      });
      return parsed.success ? [parsed.output] : [];
    });
}

/** Real data lies beside the checkout or one folder further up, never in it. */
const places = ['../../shared/real/catalogue', '../../../shared/real/catalogue'].map((place) =>
  resolve(import.meta.dirname, place),
);
const catalogues = places.find((place) => existsSync(place)) ?? '../shared/real/catalogue';
const names = ['sales-brains', 'ml-case-studies', 'jenkins-stories'];
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`);

/** @returns the exit code: 0 also where the catalogues are not at hand, which is said by name; 2 for unknown arguments. */
export async function evalTags(argv: string[]): Promise<number> {
  let isJson: boolean;
  let folder: string;
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    isJson = values.json === true;
    folder = positionals[0] ?? catalogues;
  } catch {
    console.error('Usage: npm run -s eval -- tags [DIR] [--json]');
    return 2;
  }
  const scores: TagScore[] = [];
  for (const name of names) {
    const path = join(folder, `${name}.jsonl`);
    if (existsSync(path)) scores.push(...judgeTags(name, readAssets(path)));
    else console.error(`Skipped: ${name} (${path} is not there).`);
  }
  if (isJson) {
    console.log(JSON.stringify(scores));
    return 0;
  }
  console.log('catalogue        field       assets  precision      of sure ones   found    peer: precision  found');
  for (const { catalogue, field, labelled, proposed, right, sure, sureRight, found, peer } of scores) {
    const cells = [
      catalogue.padEnd(16),
      field.padEnd(11),
      String(labelled).padStart(6),
      `${share(right, proposed)} of ${proposed}`.padEnd(14),
      `${share(sureRight, sure)} of ${sure}`.padEnd(14),
      share(found, labelled).padEnd(8),
      `${share(peer.right, peer.proposed)} of ${peer.proposed}`.padEnd(16),
      share(peer.found, labelled),
    ];
    console.log(cells.join(' '));
  }
  return 0;
}
