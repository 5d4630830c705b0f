// The end of the first run: try it on a made-up thread, or go to work. Says what is still missing.
import { ArrowRight, GraduationCap, Keyboard, TriangleAlert } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { HostChoice, OptionsModel } from '../options/model.ts';
import { buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import { Choice } from './choice.tsx';

interface StartChoiceProps {
  model: OptionsModel;
  hosts: readonly HostChoice[];
  links: PageLinks & { practice: string };
}

export function StartChoice({ model, hosts, links }: StartChoiceProps) {
  const off = model.settings.value.hostsOff;
  const open = hosts.filter(({ id }) => !off.includes(id));
  const isEmpty = model.catalogue.value?.assets === 0;
  return (
    <>
      {isEmpty && (
        <p class="mb-4 flex gap-2 rounded-lg bg-amber-wash px-3 py-2 text-amber">
          <Icon of={TriangleAlert} size={14} class="mt-0.5" />
          <span class="text-pretty">{t('welcome.empty')}</span>
        </p>
      )}
      <ul>
        <Choice icon={GraduationCap} title={t('welcome.practice.title')} text={t('welcome.practice.text')}>
          <a class={buttonClass('primary')} href={links.practice}>
            {t('welcome.practice.open')}
          </a>
        </Choice>
        <Choice icon={ArrowRight} title={t('welcome.work.title')} text={t('welcome.work.text')}>
          <div class="flex flex-wrap gap-2">
            {open.map((host) => (
              <a key={host.id} class={buttonClass('plain')} href={host.home}>
                {t('welcome.work.open', [host.label])}
              </a>
            ))}
          </div>
        </Choice>
        <Choice
          icon={Keyboard}
          title={t('welcome.keys.title')}
          text={/mac/i.test(navigator.userAgent) ? t('welcome.keys.textMac') : t('welcome.keys.text')}
        />
      </ul>
    </>
  );
}
