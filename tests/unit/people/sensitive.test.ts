import { expect, test } from 'vitest';
import { defaultSettings } from '../../../lib/model/settings.ts';
import { mostLookedAt, sensitiveClassOf, wordsOfClass } from '../../../lib/people/sensitive.ts';

const { sensitive } = defaultSettings;
const classOf = (text: string) => sensitiveClassOf([text], sensitive);

test.each([
  ['Die Krankmeldung liegt bei', 'health'],
  ['DIE KRANKMELDUNG!', 'health'],
  ['Arbeitsunfaehigkeitsbescheinigung', 'health'],
  ['my doctor’s appointment', 'health'],
  ['an “arrêt maladie” de deux semaines', 'health'],
  ['arret maladie', 'health'],
  ['Baja  médica\nhasta enero', 'health'],
  ['Ge\u00adhalts\u200bab\u00adrechnung', 'hr'],
  ['Aufhebungsvertrag (Entwurf)', 'hr'],
  ['rupture conventionnelle', 'hr'],
  ['carta de despido', 'hr'],
  ['ＩＢＡＮ: DE00', 'bank'],
  ['numero de tarjeta', 'bank'],
  ['Kreditkarten-Nr. auf der Kreditkarte', 'bank'],
])('%j looks like %s', (text, name) => expect(classOf(text)).toBe(name));

test.each([
  'Spoilage on the northern route',
  'Ibanez guitars',
  'cancerous growth of costs',
  'Verkrebsung',
  'sin embargo, gracias',
  'the hospital chain wants HR software and an invoice',
  'Schwangerschaftsberatungsstellenverband',
  'the doctor has no appointment',
  '',
])('%j does not look private', (text) => expect(classOf(text)).toBeUndefined());

test('a word taken out does not count in any spelling, the others do', () => {
  const without = { ...sensitive, removed: ['KRANKMELDUNG', 'arret maladie'] };
  expect(sensitiveClassOf(['Krankmeldung, arrêt maladie'], without)).toBeUndefined();
  expect(sensitiveClassOf(['Krankschreibung'], without)).toBe('health');
  expect(wordsOfClass('health', without)).not.toContain('arrêt maladie');
});

test('a very long conversation is looked at from its end', () => {
  const filler = 'lorem ipsum '.repeat(mostLookedAt / 10);
  expect(sensitiveClassOf([filler, 'Krankmeldung'], sensitive)).toBe('health');
  expect(sensitiveClassOf(['Krankmeldung', filler], sensitive)).toBeUndefined();
});
