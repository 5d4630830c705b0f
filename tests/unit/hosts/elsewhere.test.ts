import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { companyWord, nameIn, readSelection } from '../../../lib/hosts/elsewhere.ts';
import { contextSchema } from '../../../lib/model/context.ts';

const page = { url: 'https://www.acme-chill.example/team', title: 'Our team', lang: 'en' };
const read = (selection: string, more: Partial<typeof page> = {}) => readSelection({ selection, ...page, ...more });

describe('a selection on any page', () => {
  it('gives name and address, and the address’s domain as company', () => {
    const { person, state, view } = read('Ann van der Berg <Ann.Berg@fjordfisch.example>');
    expect({ state, view }).toEqual({ state: 'ready', view: 'other' });
    expect(person).toMatchObject({
      name: 'Ann van der Berg',
      emails: ['ann.berg@fjordfisch.example'],
      company: 'fjordfisch.example',
    });
  });

  it('reads the name above the address', () => {
    const { person } = read('Omar Benali\nProcurement Lead\nomar@quarry.example');
    expect(person).toMatchObject({ name: 'Omar Benali', emails: ['omar@quarry.example'] });
  });

  it('takes the page’s company where the address is a mail provider’s', () => {
    expect(read('tess@gmail.com').person).toMatchObject({ name: '', company: 'acme-chill.example' });
  });

  it('marks a bare name weak', () => {
    const reading = read('  Dr. Ines Größer-Wolf, ');
    expect(reading.person?.name).toBe('Dr. Ines Größer-Wolf');
    expect(reading.facts.find((fact) => fact.name === 'person.name')?.state).toBe('weak');
  });

  it('names nobody when two addresses are selected', () => {
    expect(read('ann@x.example, bob@y.example').person).toBeUndefined();
  });

  it('names nobody in a sentence, and keeps it as text', () => {
    const text = 'We lost three loads in October and nobody saw it.';
    expect(read(text)).toMatchObject({ state: 'ready', text });
    expect(read(text).person).toBeUndefined();
  });

  it('gives the page’s domain alone without a selection', () => {
    const reading = read('');
    expect(reading.person).toBeUndefined();
    expect(reading.facts.find((fact) => fact.name === 'company.domain')?.value).toBe('acme-chill.example');
  });

  it.each(['chrome://extensions', 'file:///home/ann/x.html', 'http://localhost:3000/', 'http://10.0.0.1/', 'x'])(
    'knows nothing on %s without a selection',
    (url) => expect(read('', { url })).toMatchObject({ state: 'unknown', facts: [] }),
  );

  it('fits the context schema for hostile input', () => {
    const reading = read(`\u202E</script>${'A'.repeat(50_000)} a@${'b'.repeat(300)}.example`, {
      title: 'T'.repeat(9_000),
    });
    const context = { ...reading, viewId: 'test-view', host: 'gmail', url: page.url, pageLanguage: 'en' };
    expect(v.safeParse(contextSchema, context).issues).toBeUndefined();
    expect(JSON.stringify(reading)).not.toContain('\u202E');
  });
});

it.each([
  ['Tess Kepler', 'en'],
  ['ليلى حداد', 'ar'],
  ['山田太郎', 'ja'],
  ['María de la Cruz', 'es'],
])('%s has a name’s shape', (text, lang) => expect(nameIn(text, lang)).toBe(text));

it.each(['Learn more', 'Q3 Results', 'PRICE: 40', 'hello', 'One Two Three Four Five Six', 'Kontakt'])(
  '%s has none',
  (text) => expect(nameIn(text, 'en')).toBe(''),
);

it.each([
  ['www.acme.co.uk', 'acme'],
  ['acme.com', 'acme'],
  ['shop.acme.de', 'acme'],
  ['localhost', ''],
  ['127.0.0.1', ''],
])('the company word of %s is “%s”', (host, word) => expect(companyWord(host)).toBe(word));
