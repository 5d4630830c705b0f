// What an answer says about a link.
import { describe, expect, test } from 'vitest';
import { isSignInPage, isWorthGet, type LinkOutcome, verdictOf } from '../../../lib/pages/link-verdict.ts';

const asked = 'https://www.a.example/guide';
const answered = (status: number, url = asked): LinkOutcome => ({ kind: 'answered', status, url });

describe('a link', () => {
  test.each([
    ['that answers', answered(200), 'ok', ''],
    ['that only adds a slash', answered(200, 'https://www.a.example/guide/'), 'ok', ''],
    ['that only drops www and adds what is counted', answered(200, 'https://a.example/guide?utm_source=x'), 'ok', ''],
    ['that leads to another page', answered(200, 'https://a.example/en/guide'), 'moved', 'https://a.example/en/guide'],
    ['that leads to another site', answered(200, 'https://b.example/guide'), 'moved', 'https://b.example/guide'],
    ['that leads to a page that is gone', answered(404, 'https://b.example/guide'), 'gone', ''],
    ['that leads to a site nobody may ask', { kind: 'elsewhere' }, 'moved', ''],
    ['that is not there', answered(404), 'gone', ''],
    ['that was taken away', answered(410), 'gone', ''],
    ['that wants an account', answered(401), 'sign-in', ''],
    ['that is forbidden', answered(403), 'sign-in', ''],
    ['whose server fails', answered(503), 'failing', ''],
    ['whose server has enough', answered(429), 'failing', ''],
    ['that nobody answers', { kind: 'unreachable' }, 'failing', ''],
    ['that takes too long', { kind: 'timeout' }, 'failing', ''],
  ] as const)('%s', (_, outcome, state, to) => expect(verdictOf(asked, outcome)).toMatchObject({ state, to }));
});

test.each([
  [405, true],
  [404, true],
  [403, true],
  [500, true],
  [200, false],
  [304, false],
  [401, false],
  [429, false],
])('after a HEAD with %d it is asked with GET: %s', (status, isWorth) => expect(isWorthGet(status)).toBe(isWorth));

test.each([
  ['https://a.example/login', true],
  ['https://a.example/users/sign_in?next=/x', true],
  ['https://a.example/Account/Login.aspx', true],
  ['https://login.a.example/common', true],
  ['https://a.example/oauth2/authorize', true],
  ['https://a.example/blog/authors', false],
  ['https://a.example/blogging-insights', false],
  ['https://a.example/guide', false],
  ['nothing', false],
])('%s is a sign-in page: %s', (address, is) => expect(isSignInPage(address)).toBe(is));
