// Small values for the component tests; every field that a test does not name has a plain default.
import * as v from 'valibot';
import { type Asset, assetSchema, useOf } from '../../../lib/model/asset.ts';
import type { Context } from '../../../lib/model/context.ts';
import type { Suggestion } from '../../../lib/model/suggestion.ts';

export const asset = (id: string, type = 'case-study', more: Partial<Asset> = {}): Asset => ({
  ...v.parse(assetSchema, { id, type, title: `Title ${id}` }),
  ...more,
});

export const suggestion = (id: string, type = 'case-study'): Suggestion => ({
  asset: asset(id, type),
  use: useOf(type),
  score: 1,
  reasons: [],
});

export const context = (more: Partial<Context> = {}): Context => ({
  viewId: 'view-0001',
  host: 'gmail',
  view: 'thread',
  url: 'https://mail.google.com/mail/u/0/#inbox/abc',
  pageLanguage: 'en',
  state: 'ready',
  trouble: '',
  own: 'me@fjord.example',
  person: {
    name: 'Ann Example',
    emails: ['ann@northwind.example'],
    headline: '',
    title: 'VP Operations',
    company: 'Northwind',
    location: '',
    degree: '',
    linkedinSlug: '',
    linkedinMemberId: '',
    salesNavLeadId: '',
  },
  text: '',
  facts: [],
  ...more,
});
