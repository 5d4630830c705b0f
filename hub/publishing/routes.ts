// The part of the table of routes for those who keep the catalogue: drafts, review, history, several catalogues.
import {
  boardSchema,
  catalogueIdSchema,
  catalogueSchema,
  cataloguesSchema,
  draftedSchema,
  draftsSchema,
  historySchema,
  movedSchema,
  moveSchema,
  savedSchema,
  saveSchema,
  sightSchema,
} from '../../lib/model/publishing.ts';
import { wholeNumber } from '../body.ts';
import type { SignedRoute } from '../routes.ts';
import { readBoard, readHistory } from './board.ts';
import { listCatalogues, removeCatalogue, saveCatalogue } from './catalogues.ts';
import { moveAssets } from './move.ts';
import { addDrafts, saveAsset } from './save.ts';
import { setSight } from './set-sight.ts';

const who = ['marketer', 'admin'] as const;

export const publishingRoutes: readonly SignedRoute[] = [
  {
    method: 'GET',
    path: '/v1/publishing/assets',
    who,
    what: 'Assets of every state, newest change first, with who and when',
    answer: boardSchema,
    query: {
      state: 'One of the states; empty = all',
      catalogue: 'Id of one; empty = all',
      before: '"next" of the page before',
      limit: 'Rows, at most 500',
    },
    run: ({ database, query }, { tenant }) =>
      readBoard(database, tenant, {
        state: query('state'),
        catalogue: query('catalogue'),
        before: wholeNumber(query('before'), 0, 0, 999_999_999),
        limit: wholeNumber(query('limit'), 100, 1, 500),
      }),
  },
  {
    method: 'GET',
    path: '/v1/publishing/history',
    who,
    what: 'One asset, and who changed what in it',
    answer: historySchema,
    query: { id: 'Of the asset' },
    run: ({ database, query }, { tenant }) => readHistory(database, tenant, query('id').slice(0, 200)),
  },
  {
    method: 'POST',
    path: '/v1/publishing/drafts',
    who,
    what: 'Adds drafts; what is there already is named, never overwritten',
    body: draftsSchema,
    answer: draftedSchema,
    run: ({ database, body, now }, device) => addDrafts(database, device, body, now),
  },
  {
    method: 'POST',
    path: '/v1/publishing/save',
    who,
    what: 'Saves an edit; 409 with what stands there when that is newer',
    body: saveSchema,
    answer: savedSchema,
    run: ({ database, body, now }, device) => saveAsset(database, device, body, now),
  },
  {
    method: 'POST',
    path: '/v1/publishing/move',
    who,
    what: 'Moves assets between draft, review, published and archived',
    body: moveSchema,
    answer: movedSchema,
    run: ({ database, body, now }, device) => moveAssets(database, device, body, now),
  },
  {
    method: 'GET',
    path: '/v1/catalogues',
    who,
    what: 'Catalogues, and how many assets each has',
    answer: cataloguesSchema,
    run: ({ database }, { tenant }) => listCatalogues(database, tenant),
  },
  {
    method: 'PUT',
    path: '/v1/catalogues',
    who,
    what: 'Makes a catalogue, or renames it',
    body: catalogueSchema,
    run: ({ database, body, now }, device) => saveCatalogue(database, device, body, now),
  },
  {
    method: 'DELETE',
    path: '/v1/catalogues',
    who,
    what: 'Removes an empty catalogue',
    body: catalogueIdSchema,
    run: ({ database, body, now }, device) => removeCatalogue(database, device, body, now),
  },
  {
    method: 'PUT',
    path: '/v1/devices/:id/sight',
    who: ['admin'],
    what: 'Up to which audience and of which catalogues a rep is given assets',
    body: sightSchema,
    run: ({ database, id, body, now }, device) => setSight(database, device, id, body, now),
  },
];
