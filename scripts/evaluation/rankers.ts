// The engines of the evaluation, ours first. A new peer is one file and one line.
import { flexsearch } from './flexsearch.ts';
import { fts5 } from './fts5.ts';
import { lunrRanker } from './lunr.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Ranker } from './ranker.ts';
import { touchline } from './touchline.ts';
import { wink } from './wink.ts';

export const rankers: readonly Ranker[] = [touchline, minisearch, wink, fts5, lunrRanker, orama, flexsearch];
