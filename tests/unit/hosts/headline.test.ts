import { expect, it } from 'vitest';
import { companyInHeadline, titleInHeadline } from '../../../lib/hosts/linkedin/headline.ts';

it.each([
  ['CEO at Sample Flow | Chess Medalist', 'CEO', 'Sample Flow'],
  ['Leiter Einkauf bei Brückner Lebensmittel GmbH', 'Leiter Einkauf', 'Brückner Lebensmittel GmbH'],
  ['CEO @ Example Shop Tools | Scale', 'CEO', 'Example Shop Tools'],
  ['Speaker | Coach', 'Speaker', ''],
  ['', '', ''],
])('“%s” says title and company', (headline, title, company) => {
  expect([titleInHeadline(headline), companyInHeadline(headline)]).toEqual([title, company]);
});
