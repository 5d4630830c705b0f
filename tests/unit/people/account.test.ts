import { describe, expect, test } from 'vitest';
import { accountForms, companyForms, hintsOf } from '../../../lib/people/account.ts';

const areOne = (a: string, b: string) => companyForms(a).some((form) => companyForms(b).includes(form));

describe('one company, written in two ways', () => {
  test.each([
    ['Brückner GmbH & Co. KG', 'Brueckner'],
    ['Brückner GmbH', 'BRUCKNER'],
    ['SAP SE', 'SAP'],
    ['Northwind Logistics, Inc.', 'Northwind-Logistics Ltd'],
    ['Acme S.A.', 'ACME SA'],
    ['Rossi S.p.A.', 'Rossi'],
    ['Ørsted A/S', 'Orsted'],
    ['Kowalski Sp. z o.o.', 'Kowalski'],
    ['AB Volvo', 'Volvo AB'],
    ['株式会社東芝', '東芝'],
    ['华为技术有限公司', '华为技术'],
    ['ООО Ромашка', 'ромашка'],
    ['Straßenbau AG', 'Strassenbau'],
    ['Acme (DACH) GmbH', 'Acme'],
  ])('%j and %j', (a, b) => expect(areOne(a, b)).toBe(true));
});

test('a name that is nothing but a legal form is kept, and an empty one is like no other', () => {
  expect(companyForms('AG')).toEqual(['ag']);
  expect(companyForms('')).toEqual([]);
  expect(companyForms(' — ')).toEqual([]);
  expect(areOne('Acme North', 'Acme South')).toBe(false);
});

test('an account is told by the company and by a company’s own domain', () => {
  expect(accountForms({ company: '', keys: ['email:ann@northwind-logistics.example'] })).toEqual([
    'northwindlogistics',
  ]);
  expect(accountForms({ company: '', keys: ['email:ann@gmail.com'] })).toEqual([]);
});

test('people are looked up by mailbox, and by account when their name says enough', () => {
  const keys = ['email:ann+x@acme.example'];
  expect(hintsOf({ name: 'Ann Example', company: 'Acme Inc', keys })).toEqual([
    'mailbox:ann@acme.example',
    'domain:acme.example',
    'account:acme',
  ]);
  expect(hintsOf({ name: 'Ann', company: 'Acme Inc', keys })).toEqual(['mailbox:ann@acme.example']);
});
