import { expect, test } from 'vitest';
import { keysOfContext, keysOfTouchPerson, keyWords, touchPersonOf } from '../../../lib/people/keys.ts';
import { context, fact, onScreen } from '../../fakes/people.ts';

test('keys fold case and Unicode forms', () => {
  expect(keysOfTouchPerson({ email: ' Ann@EXAMPLE.com', linkedinSlug: 'Ann-Example' })).toEqual([
    'email:ann@example.com',
    'linkedin:ann-example',
  ]);
  expect(keysOfTouchPerson({ email: 'ａnn@example.com', linkedinSlug: '' })).toEqual(['email:ann@example.com']);
  expect(keysOfTouchPerson({ email: '', linkedinSlug: '' })).toEqual([]);
});

test('a LinkedIn slug is one key, written with percent signs or letters', () => {
  const keys = (linkedinSlug: string) => keysOfTouchPerson({ email: '', linkedinSlug });
  expect(keys('J%C3%BCrgen-Gro%C3%9F')).toEqual(keys('ju\u0308rgen-groß'));
  expect(keys('王小明')).toEqual(keys('%E7%8E%8B%E5%B0%8F%E6%98%8E'));
  expect(keys('100%-ann')).toEqual(['linkedin:100%-ann']);
});

test('a page gives all keys it is sure of, ids in their own case', () => {
  const person = onScreen({ emails: ['A@x.example', 'a@X.example'], linkedinSlug: 'ann', linkedinMemberId: 'ACoAb' });
  const lead = (state: 'ok' | 'conflict') => fact('person.salesnav.leadId', 'ACwAb', state);
  expect(keysOfContext(context({ person, facts: [lead('ok')] }))).toEqual([
    'email:a@x.example',
    'linkedin:ann',
    'member:ACoAb',
    'salesnav:ACwAb',
  ]);
  expect(keysOfContext(context({ person, facts: [lead('conflict')] }))).not.toContain('salesnav:ACwAb');
  expect(keysOfContext(context({ facts: [lead('ok')] }))).toEqual([]);
  expect(keyWords('linkedin:ann')).toBe('linkedin.com/in/ann');
});

test('ids of a page that shows neither address nor public profile are keys of a touch, too', () => {
  const lead = { email: '', linkedinSlug: '', linkedinMemberId: 'ACoAb', salesNavLeadId: 'ACwAb' };
  expect(keysOfTouchPerson(lead)).toEqual(['member:ACoAb', 'salesnav:ACwAb']);
  expect(keysOfTouchPerson({ ...lead, linkedinMemberId: '', salesNavLeadId: '' })).toEqual([]);
});

test('a touch of a page carries the ids that the page is sure of', () => {
  const person = onScreen({ name: 'Ann', headline: 'Buyer', linkedinMemberId: 'ACoAb', salesNavLeadId: 'ACwAb' });
  const lead = (state: 'ok' | 'conflict') => fact('person.salesnav.leadId', 'ACwAb', state);
  expect(touchPersonOf(context({ person, facts: [lead('ok')] }))).toEqual({
    name: 'Ann',
    email: '',
    linkedinSlug: '',
    title: 'Buyer',
    company: '',
    linkedinMemberId: 'ACoAb',
    salesNavLeadId: 'ACwAb',
  });
  expect(touchPersonOf(context({ person, facts: [lead('conflict')] }))).not.toHaveProperty('salesNavLeadId');
  expect(touchPersonOf(context({ facts: [lead('ok')] }))).toBeUndefined();
});

test('a touch of a company is about that company, and never about a person of its name', () => {
  const company = { name: 'Northwind', company: 'Northwind', email: '', linkedinSlug: '' };
  expect(keysOfTouchPerson(company)).toEqual(['company:northwind']);
  expect(keysOfTouchPerson({ ...company, linkedinSlug: 'north-wind' })).toEqual(['linkedin:north-wind']);
  expect(keysOfTouchPerson({ ...company, name: 'Ann Northwind' })).toEqual([]);
  expect(keyWords('company:northwind')).toBe('the company northwind');
});
