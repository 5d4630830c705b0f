// Valid push bodies to spoil one field at a time.
import { v7 as uuid } from 'uuid';
import type { Touch } from '../../../lib/model/touch.ts';

export { uuid };

export const deviceId = uuid();

export function touch(change: Partial<Touch> = {}): Touch {
  return {
    id: uuid(),
    deviceId,
    kind: 'email_sent',
    state: 'queued',
    personId: 'p1',
    person: { name: 'Ann Example', email: 'ann@example.com', linkedinSlug: '', title: '', company: '' },
    host: 'gmail',
    url: '',
    threadId: '',
    subject: 'Hello',
    note: '',
    assetIds: ['a1'],
    occurredAt: '2026-11-24T10:00:00.000+01:00',
    seq: 1,
    evidence: { cue: 'undo-toast', seenBy: 'auto', at: '2026-11-24T09:00:00.000Z' },
    ...change,
  };
}

export const put = (data: Touch, change: Record<string, unknown> = {}) => ({
  opId: uuid(),
  seq: 1,
  entity: 'touch',
  id: data.id,
  op: 'put',
  data,
  ...change,
});

export const del = (id: string) => ({ opId: uuid(), seq: 2, entity: 'touch', id, op: 'del' });

export const envelope = (ops: readonly unknown[]) => ({
  protocol: 1,
  deviceId,
  sentAt: '2026-11-24T10:00:00.000Z',
  ops,
});

export const asset = (id: string, change: Record<string, unknown> = {}) => ({
  id,
  type: 'case-study',
  title: `Title of ${id}`,
  ...change,
});

export const usageRow = (id: string, change: Record<string, unknown> = {}) => ({
  id,
  assetId: 'a1',
  step: 'shown',
  host: 'gmail',
  persona: '',
  industry: '',
  stage: '',
  at: new Date().toISOString(),
  ...change,
});

const updated = '2026-11-24T10:00:00.000Z';

export const sharedFact = (id: string, change: Record<string, unknown> = {}) => ({
  ...{ id, name: id, kind: 'price', note: '49 € a month', owner: 'Mira', validUntil: '2027-01-31', updated },
  ...change,
});

export const sharedRule = (id: string, change: Record<string, unknown> = {}) => ({
  ...{ id, name: `Rule ${id}`, isOn: true, always: false, any: [], none: [], tags: ['pricing'], updated },
  all: [{ facet: 'persona', value: 'finance' }],
  ...change,
});
