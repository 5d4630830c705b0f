// What only Sales Navigator's anchors may ask of a value.
import { checks, degree, type Words } from '../checks.ts';

export const words = {
  checks: {
    ...checks,
    degree,
    /** `<id>,<how found>,<token>`: only the id names the person. */
    leadId: (value) => /^([A-Za-z0-9_-]{6,80})(?:,|$)/.exec(value)?.[1] ?? '',
    digits: (value) => /^\d{1,20}(?=$|,)/.exec(value)?.[0] ?? '',
    webAddress: (value) => (/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : '') ? value : ''),
  },
  readings: {},
} satisfies Words;
