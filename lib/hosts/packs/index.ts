// The built-in packs, collected from the anchors modules: whatever they export with an id is a spec. Only the background and
// the tests ask for them; readers import their own specs.
import type { HostId } from '../../model/context.ts';
import * as gmail from '../gmail/anchors.ts';
import { hosts } from '../index.ts';
import * as linkedin from '../linkedin/anchors.ts';
import * as linkedinEditors from '../linkedin/anchors-editors.ts';
import * as linkedinList from '../linkedin/anchors-list.ts';
import * as linkedinMessaging from '../linkedin/anchors-messaging.ts';
import * as linkedinOwn from '../linkedin/anchors-own.ts';
import * as linkedinPost from '../linkedin/anchors-post.ts';
import * as linkedinTouches from '../linkedin/anchors-touches.ts';
import * as linkedinCompany from '../linkedin/company.ts';
import * as linkedinContact from '../linkedin/contact-info.ts';
import type { Spec } from '../locate.ts';
import * as outlook from '../outlook/anchors.ts';
import * as proton from '../proton/anchors.ts';
import * as salesnav from '../salesnav/anchors.ts';
import * as yahoo from '../yahoo/anchors.ts';
import type { BuiltInPack } from './pack.ts';

/** Every module that exports specs, by host. */
const modules: Partial<Record<HostId, readonly object[]>> = {
  gmail: [gmail],
  outlook: [outlook],
  linkedin: [
    linkedin,
    linkedinOwn,
    linkedinContact,
    linkedinEditors,
    linkedinList,
    linkedinMessaging,
    linkedinPost,
    linkedinCompany,
    linkedinTouches,
  ],
  salesnav: [salesnav],
  yahoo: [yahoo],
  proton: [proton],
};

const isSpec = (value: object): value is Spec => 'id' in value && 'anchors' in value;

/** Specs stand alone, or a few together in one record or list. */
const specsIn = (value: unknown): Spec[] => {
  if (Array.isArray(value)) return value.flatMap(specsIn);
  if (typeof value !== 'object' || value === null) return [];
  return isSpec(value) ? [value] : Object.values(value).filter((one) => typeof one === 'object' && isSpec(one));
};

/** One pack a host, dated by its anchors. */
export const builtInPacks = (): BuiltInPack[] =>
  hosts.map((host) => ({
    schema: 1,
    pack: host.id,
    label: host.label,
    version: host.dated.replaceAll('-', '.'),
    specs: Object.fromEntries(
      (modules[host.id] ?? [])
        .flatMap((module) => Object.values(module))
        .flatMap(specsIn)
        .map(({ id, anchors }) => [id, { anchors }]),
    ),
  }));
