// Which account a person seems to belong to, by the written company and by the domains of the addresses.
import { corporateDomain, mailboxOf } from './address.ts';
import { forms } from './fold.ts';
import { isComparable } from './name.ts';

/** Legal forms, as they are after dots and slashes are gone. */
const legalForms = new Set(
  (
    'gmbh ggmbh mbh ag se kg kgaa ohg gbr ug ev eg co company inc incorporated corp corporation ltd limited llc llp lp plc ' +
    'sa sas sasu sarl sl slu srl spa sapa bv nv cv vof oy oyj ab as asa aps is kft zrt nyrt doo dd sro ' +
    'spzoo spk pty pvt pte bhd sdn kk pbc group holding holdings ооо оао зао пао ао тоо'
  ).split(' '),
);
const leadingForms = new Set(['ab', 'ооо', 'оао', 'зао', 'пао', 'ао', 'тоо', 'pt']);
const joiners = new Set(['and', 'und', 'et', 'y', 'e']);
const eastAsianForms =
  /^(株式会社|有限会社|合同会社|주식회사)|(株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|유한회사)$/gu;

function withoutLegalForm(words: readonly string[]): string[] {
  const left = [...words];
  while (left.length > 1 && leadingForms.has(left[0] ?? '')) left.shift();
  while (left.length > 1 && (legalForms.has(left.at(-1) ?? '') || joiners.has(left.at(-1) ?? ''))) left.pop();
  return left;
}

/** The spellings a company is compared by: `Brückner GmbH & Co. KG` → `bruckner`, `brueckner`. Empty when nothing is left. */
export function companyForms(company: string): string[] {
  const bare = company
    .normalize('NFKC')
    .replace(/\s*[(（].*?[)）]\s*/g, ' ')
    .trim()
    .replace(eastAsianForms, '')
    // `S.p.A.` and `sp. z o.o.` are one word, `A/S` too.
    .replace(/sp\.\s?z\s?o\.?\s?o\.?/giu, ' spzoo ')
    .replace(/s\.\s?r\.\s?o\.?/giu, ' sro ')
    .replace(/d\.\s?o\.\s?o\.?/giu, ' doo ')
    .replace(/(?<!\p{L})(\p{L})\/(\p{L})(?!\p{L})/gu, '$1$2')
    .replace(/[.’'`´]/g, '');
  return [
    ...new Set(
      forms(bare).map((form) => withoutLegalForm(form.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)).join('')),
    ),
  ].filter((form) => form !== '');
}

export interface Placed {
  name: string;
  company: string;
  keys: readonly string[];
}

export const emailsOf = (keys: readonly string[]): string[] =>
  keys.filter((key) => key.startsWith('email:')).map((key) => key.slice(6));

export const corporateDomains = (keys: readonly string[]): string[] => [
  ...new Set(
    emailsOf(keys)
      .map(corporateDomain)
      .filter((domain) => domain !== ''),
  ),
];

/** What a company would be called by its domain alone: `northwind-logistics.example` → `northwindlogistics`. */
export const domainForm = (domain: string): string => {
  const label = domain.split('.')[0] ?? '';
  return label.startsWith('xn--') ? '' : label.replaceAll('-', '');
};

/** All spellings of the person's account, the written company first; empty when nothing tells it. */
export const accountForms = ({ company, keys }: Pick<Placed, 'company' | 'keys'>): string[] => [
  ...new Set([...companyForms(company), ...corporateDomains(keys).map(domainForm)].filter((form) => form !== '')),
];

/**
 * What to look under for people who may be the same one: `mailbox:…`, `domain:…`, `account:…`. Two people without a
 * hint in common are never suggested.
 */
export const hintsOf = (person: Placed): string[] => [
  ...new Set([
    ...emailsOf(person.keys).map((email) => `mailbox:${mailboxOf(email)}`),
    ...(isComparable(person.name)
      ? [
          ...corporateDomains(person.keys).map((domain) => `domain:${domain}`),
          ...accountForms(person).map((form) => `account:${form}`),
        ]
      : []),
  ]),
];
