// The part of the table of routes for rules and facts that the team shares.
import { sharedAnswerSchema, sharedPutSchema, sharedSavedSchema } from '../../lib/model/shared.ts';
import { roles } from '../devices.ts';
import type { SignedRoute } from '../routes.ts';
import { listShared, putShared } from './shared.ts';

export const sharingRoutes: readonly SignedRoute[] = [
  {
    method: 'GET',
    path: '/v1/shared',
    who: roles,
    what: 'Rules and facts of the team, all of them',
    answer: sharedAnswerSchema,
    query: { version: 'From the answer before, or the pull; the same = nothing is sent' },
    run: ({ database, query }, device) => listShared(database, device, query('version')),
  },
  {
    method: 'PUT',
    path: '/v1/shared',
    who: ['marketer', 'admin'],
    what: 'Shares a rule or a fact, changes it, or stops; 409 when newer',
    body: sharedPutSchema,
    answer: sharedSavedSchema,
    run: ({ database, body, now }, device) => putShared(database, device, body, now),
  },
];
