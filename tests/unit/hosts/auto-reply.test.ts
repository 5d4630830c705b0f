import { expect, it } from 'vitest';
import { isAutoReply, speaksOfAbsence } from '../../../lib/hosts/detect/auto-reply-words.ts';

it.each([
  ['Automatic reply: Lane 7', true],
  ['AUTOMATIC REPLY: Lane 7', true],
  ['Out of Office (AutoReply): Lane 7', true],
  ['Out of office', true],
  ['OOO - back on Monday', true],
  ['Automatische Antwort: Angebot', true],
  ['Abwesenheitsnotiz', true],
  ['Réponse automatique : Offre', true],
  ['Re\u0301ponse automatique : Offre', true],
  ['Respuesta automática: Oferta', true],
  ['自動応答：見積もり', true],
  ['\u200fתשובה אוטומטית: הצעה', true],
  ['Re: Automatic reply: Lane 7', false],
  ['AW: Automatische Antwort: Angebot', false],
  ['Out of office space tour', false],
  ['Abwesenheitsnotizen im Team', false],
  ['About the automatic reply: please switch it off', false],
  ['OOOps', false],
  ['', false],
])('“%s” begins as an automatic answer: %s', (subject, isOne) => {
  expect(isAutoReply(subject)).toBe(isOne);
});

it.each([
  ['Hello, I am out of the office until Monday.', true],
  ['Ich bin bis Montag abwesend.', true],
  ['Olen poissaolossa.', true],
  ['ただいま不在にしております。', true],
  ['That is sooo good, see you on Monday.', false],
  ['I am on vacation next week, so Tuesday after that.', false],
])('“%s” speaks of an absence: %s', (text, isOne) => {
  expect(speaksOfAbsence(text)).toBe(isOne);
});
