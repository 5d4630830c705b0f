import { expect, test } from 'vitest';
import { momentOf } from '../../../lib/hosts/linkedin/inbound.ts';
import { isAcceptance } from '../../../lib/hosts/linkedin/labels.ts';

const urn = (id: string) => `urn:li:msg_message:(urn:li:fsd_profile:ACoAAFIXTURE,2-${btoa(id)})`;

test('the id of a message says when it was written, where it has that form', () => {
  expect(momentOf(urn('1764000000123b48154-001&0a1b'))).toBe(1_764_000_000_123);
  expect(momentOf(urn('a764000000123b48154-001&0a1b'))).toBeUndefined();
  expect(momentOf('urn:li:msg_message:(urn:li:fsd_profile:ACoAAFIXTURE,2-MTc4)')).toBeUndefined();
  expect(momentOf('m3')).toBeUndefined();
});

test.each([
  ['Ann Lee accepted your invitation to connect.', true],
  ['Ann Lee hat Ihre Einladung angenommen', true],
  ['Ana Paz aceptó tu invitación.', true],
  ['Ann Lee sent you an invitation', false],
  ['Ann Lee accepted an award', false],
  ['Ana Paz te ha enviado una invitación', false],
])('“%s” is an acceptance: %s', (text, is) => {
  expect(isAcceptance(text)).toBe(is);
});
