// What a content script is told of the settings: only what it needs, and the few words that stand in the page.
import type { FrameWords } from '../../lib/hosts/frame.ts';
import { hostOf } from '../../lib/hosts/index.ts';
import type { ImportedAnchors } from '../../lib/hosts/locate.ts';
import { t } from '../../lib/i18n/t.ts';
import { modeOf } from '../../lib/model/modes.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { BackgroundToHost } from '../../lib/wire/messages.ts';

/** @param url of the page, which says the host */
export function hostSettings(settings: Settings, url: string, packs: ImportedAnchors): BackgroundToHost {
  const { placement, width, isCollapsed, launcherTop, theme, logProfileViews } = settings;
  const host = hostOf(url);
  return {
    type: 'settings',
    settings: { placement, width, isCollapsed, launcherTop, theme, logProfileViews },
    isOff: host !== undefined && settings.hostsOff.includes(host.id),
    // In doubt nothing is put into the page.
    isQuiet: host === undefined || modeOf(settings, host.id) === 'quiet',
    words: frameWords(),
    packs,
  };
}

const frameWords = (): FrameWords => ({
  open: t('host.frame.open'),
  fold: t('host.frame.fold'),
  move: t('host.frame.move'),
  width: t('host.frame.width'),
  shut: t('host.frame.shut'),
  openPanel: t('host.frame.openPanel'),
  close: t('common.close'),
});
