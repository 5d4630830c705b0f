import { expect, it } from 'vitest';
import { isAutoReply } from '../../../lib/hosts/detect/auto-reply-words.ts';

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
