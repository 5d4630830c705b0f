import { expect, test } from 'vitest';
import { webhookAddress } from '../../../lib/model/webhook-address.ts';

test.each([
  [' https://crm.example/touches?team=1#top ', 'https://crm.example/touches?team=1', 'https://crm.example/*'],
  ['https://crm.example:8443/in', 'https://crm.example:8443/in', 'https://crm.example/*'],
  ['http://localhost:3000/', 'http://localhost:3000/', 'http://localhost/*'],
  ['http://127.0.0.1:3000/a', 'http://127.0.0.1:3000/a', 'http://127.0.0.1/*'],
])('%s is taken', (text, url, pattern) => {
  expect(webhookAddress(text)).toEqual({ ok: true, value: { url, pattern } });
});

test.each([
  ['crm.example/touches', 'address_unreadable'],
  ['javascript:alert(1)', 'address_unreadable'],
  ['ftp://crm.example/', 'address_unreadable'],
  ['https://ann:secret@crm.example/', 'address_credentials'],
  ['http://crm.example/', 'address_plain'],
  ['http://localhost.evil.example/', 'address_plain'],
  ['http://10.0.0.4/', 'address_plain'],
])('%s is refused: %s', (text, code) => {
  const refused = webhookAddress(text);
  expect(refused).toMatchObject({ ok: false, problem: { code } });
  expect(!refused.ok && refused.problem.message).toMatch(/Nothing was saved\.$/);
});
