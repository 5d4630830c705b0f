// The two modes of a host: the sidebar in the page, or quiet: nothing of ours in the page, the sidebar in the browser's own
// panel. Pure; says nothing about how a mode is put into effect.
import { type HostId, hostIds } from './context.ts';
import type { Settings } from './settings.ts';

export type Mode = 'in-page' | 'quiet';

/** Sites of one owner, under one agreement: asked about together. */
const askedTogether: readonly HostId[] = ['linkedin', 'salesnav'];

type Modes = Pick<Settings, 'quietHosts' | 'modesChosen'>;

export const modeOf = ({ quietHosts }: Pick<Settings, 'quietHosts'>, host: HostId): Mode =>
  quietHosts.includes(host) ? 'quiet' : 'in-page';

/** Hosts that one first choice decides for; only this one where there is nothing to ask. */
export const sameOwner = (host: HostId): readonly HostId[] => (askedTogether.includes(host) ? askedTogether : [host]);

/** The first visit: its two modes are to be explained, and one of them chosen. */
export const isModeOpen = ({ modesChosen }: Modes, host: HostId): boolean =>
  askedTogether.includes(host) && !modesChosen.includes(host);

/** What to change in the settings so that these hosts have this mode, and are not asked about again. */
export function modeChange(settings: Modes, chosen: readonly HostId[], mode: Mode): Modes {
  const others = settings.quietHosts.filter((host) => !chosen.includes(host));
  return {
    quietHosts: mode === 'quiet' ? inOrder([...others, ...chosen]) : others,
    modesChosen: inOrder([...settings.modesChosen, ...chosen]),
  };
}

const inOrder = (some: readonly HostId[]): HostId[] => hostIds.filter((host) => some.includes(host));
