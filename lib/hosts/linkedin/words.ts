// What only LinkedIn's anchors may ask of a value, an address or a title.
import { checks, degree, memberIdOnly, type Said, type Words } from '../checks.ts';
import { slugOf } from '../slug.ts';

const slugIn = ({ url }: Said): string => slugOf(URL.canParse(url) ? new URL(url).pathname : '', 'in');

const updateUrn = (value: string): string =>
  /"updateUrn"\s*:\s*"(urn:li:(?:activity|share|ugcPost):\d{5,25})"/.exec(value)?.[1] ?? '';
/** A breadcrumb whose JSON is given as a list of bytes. */
function urnInBytes(value: string): string {
  const bytes = /\[((?:\d{1,3}\s*,\s*){20,4000}\d{1,3})\]/.exec(value)?.[1]?.split(',').map(Number) ?? [];
  return updateUrn(bytes.map((byte) => String.fromCharCode(byte & 255)).join(''));
}

export const words = {
  checks: {
    ...checks,
    degree,
    memberId: (value: string) => /(?:^|[^A-Za-z0-9])(AC[ow]AA[\w-]{10,60})/.exec(value)?.[1] ?? '',
    memberIdOnly,
    /** `ProfileVerificationTriggerRef-<vanity>`. */
    keyTail: (value: string) => (/^[A-Za-z]+-(.{2,200})$/.exec(value)?.[1] ?? '').replace(/^AC[ow]AA.*$/, ''),
    updateUrn: (value: string) => updateUrn(value) || urnInBytes(value),
    activityUrn: (value: string) => /urn:li:(?:activity|share|ugcPost):\d{5,25}/.exec(value)?.[0] ?? '',
    /** The thread of `/messaging/thread/<id>/`. */
    liThread: (value: string) => /\/messaging\/thread\/([\w=+%-]{4,190})/.exec(value)?.[1] ?? '',
    webUrl: (value: string) => (/^https?:\/\/[^\s]{3,1900}$/.test(value) ? value : ''),
  },
  readings: {
    /** `/in/<vanity>`; empty when the address holds a member id. */
    linkedinVanity: (said: Said) => slugIn(said).replace(/^AC[ow]AA.*$/s, ''),
    /** `/in/<vanity or member id>`. */
    linkedinSlug: slugIn,
    /** `(3) Tess Kepler | LinkedIn`, also with a bare dash. */
    linkedinName: ({ title }: Said) =>
      /^(?:\(\d+\+?\)\s*)?(.+?)\s*(?:[|–-]\s*)LinkedIn$/.exec(title)?.[1]?.split(/\s+[|–-]\s+/)[0] ?? '',
  },
} satisfies Words;
