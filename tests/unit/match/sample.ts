// A small catalogue and contexts for the matcher's tests.
import * as v from 'valibot';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import type { Context, PersonOnScreen } from '../../../lib/model/context.ts';
import type { RankQuery } from '../../../lib/model/suggestion.ts';

export const asset = (fields: Partial<Asset> & { id: string }): Asset =>
  v.parse(assetSchema, { type: 'case-study', title: fields.id, ...fields });

export const query = (text = '', limit = 5): RankQuery => ({ text, limit, today: '2026-11-24' });

export const person = (fields: Partial<PersonOnScreen>): PersonOnScreen => ({
  name: 'Nora Winter',
  emails: [],
  headline: '',
  title: '',
  company: '',
  location: '',
  degree: '',
  linkedinSlug: '',
  linkedinMemberId: '',
  salesNavLeadId: '',
  ...fields,
});

export const page = (fields: Partial<Context>): Context => ({
  viewId: 'view-0001',
  host: 'linkedin',
  view: 'profile',
  url: 'https://www.linkedin.com/in/nora',
  pageLanguage: 'en',
  state: 'ready',
  trouble: '',
  own: '',
  text: '',
  facts: [],
  ...fields,
});

export const thread = (subject: string, text: string, fields: Partial<Context> = {}): Context => {
  const from = { name: 'Nora Winter', email: 'nora@example.com' };
  const message = { id: 'm1', from, to: [], sentAt: '', text, isMine: false };
  return page({
    host: 'gmail',
    view: 'thread',
    thread: { id: 't1', subject, participants: [from], messages: [message] },
    ...fields,
  });
};

export const catalogue: Asset[] = [
  asset({
    id: 'cs-dairy',
    title: 'How a dairy cut spoilage with cold chain sensors',
    summary: 'Temperature sensors in every trailer lowered spoilage by a third.',
    body: 'The dairy lost milk to broken cooling. Sensors report the temperature of each pallet and warn the dispatcher.',
    industry: ['Food and beverage'],
    persona: ['Head of Logistics'],
    language: 'en',
  }),
  asset({
    id: 'ds-gateway',
    type: 'datasheet',
    title: 'Gateway for temperature sensors',
    body: 'Radio range, battery life and certificates of the gateway that collects temperature readings from trailers.',
    product: ['Frostline Gateway'],
    language: 'en',
  }),
  asset({
    id: 'bc-polartrack',
    type: 'battlecard',
    title: 'Battlecard PolarTrack',
    body: 'Where PolarTrack is strong, where it is weak, and which questions to ask about its contract.',
    competitor: ['PolarTrack'],
    audience: 'internal',
    language: 'en',
  }),
  asset({
    id: 'blog-pharma',
    type: 'blog-post',
    title: 'Audit trails for vaccine transport',
    body: 'Good distribution practice asks for gapless records of the temperature of vaccines, and for an audit trail.',
    industry: ['Pharma'],
    persona: ['Quality Manager'],
    language: 'en',
  }),
  asset({
    id: 'cs-molkerei-de',
    title: 'Wie eine Molkerei den Verderb senkte',
    body: 'Die Molkerei verlor Milch, weil die Kühlung ausfiel. Sensoren melden jetzt die Temperatur und warnen die Disposition.',
    industry: ['Lebensmittel'],
    language: 'de',
  }),
  asset({
    id: 'rfp-hosting',
    type: 'rfp-answer',
    title: 'Where is the data hosted?',
    body: 'Customer data is hosted in Frankfurt with encryption at rest; backups stay in the European Union.',
    language: 'en',
  }),
];
