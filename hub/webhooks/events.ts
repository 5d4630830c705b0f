// What an endpoint is told: CloudEvents 1.0, structured JSON, in a batch. Pure.
import type { Touch } from '../../lib/model/touch.ts';

export interface CloudEvent {
  specversion: '1.0';
  /** Touch and version: the same change has the same id however often it is delivered. */
  id: string;
  /** The workspace. */
  source: string;
  type: 'touchline.touch.recorded' | 'touchline.touch.undone';
  /** The touch. */
  subject: string;
  /** When the hub took the touch in, ISO 8601. */
  time: string;
  datacontenttype: 'application/json';
  data: { id: string; touch?: Omit<Touch, 'state'> };
}

export interface TouchChange {
  id: string;
  version: number;
  receivedAt: Date;
  /** Absent = undone or erased. */
  touch: Touch | undefined;
}

export function eventOf(tenant: string, { id, version, receivedAt, touch }: TouchChange): CloudEvent {
  const event = {
    specversion: '1.0' as const,
    id: `${id}.${version}`,
    source: `urn:touchline:workspace:${tenant}`,
    subject: id,
    time: receivedAt.toISOString(),
    datacontenttype: 'application/json' as const,
  };
  if (touch === undefined) return { ...event, type: 'touchline.touch.undone', data: { id } };
  const { state: _, ...told } = touch;
  return { ...event, type: 'touchline.touch.recorded', data: { id, touch: told } };
}

export const batchType = 'application/cloudevents-batch+json; charset=utf-8';
