// How the sidebar looks and where it stands.
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Segments } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import type { OptionsModel } from './model.ts';
import { Section } from './section.tsx';
import { Setting } from './setting.tsx';

export function AppearanceSection({ model }: { model: OptionsModel }) {
  const { theme, placement, width } = model.settings.value;
  const widthId = useId();
  const row =
    'flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-hairline border-b py-2.5 last:border-b-0';
  return (
    <Section id="appearance" title={t('options.section.appearance')} lead={t('options.appearance.lead')}>
      <Setting id="theme" of="theme" model={model}>
        <div class={row}>
          <span class="font-medium">{t('options.setting.theme')}</span>
          <Segments
            legend={t('options.setting.theme')}
            value={theme}
            options={[
              { value: 'system', label: t('options.appearance.system') },
              { value: 'light', label: t('options.appearance.light') },
              { value: 'dark', label: t('options.appearance.dark') },
            ]}
            onPick={(picked) => void model.set({ theme: picked })}
          />
        </div>
      </Setting>
      <Setting id="placement" of="placement" model={model}>
        <div class={row}>
          <div>
            <span class="font-medium">{t('options.setting.placement')}</span>
            <p class="text-ink-soft">{t('options.appearance.placementHint')}</p>
          </div>
          <Segments
            legend={t('options.setting.placement')}
            value={placement}
            options={[
              { value: 'dock', label: t('options.appearance.docked') },
              { value: 'overlay', label: t('options.appearance.over') },
            ]}
            onPick={(picked) => void model.set({ placement: picked })}
          />
        </div>
      </Setting>
      <Setting id="width" of="width" model={model}>
        <div class={row}>
          <label for={widthId} class="font-medium">
            {t('options.setting.width')}
          </label>
          <span class="flex items-center gap-3">
            <input
              id={widthId}
              type="range"
              min="320"
              max="480"
              step="20"
              value={width}
              class="w-40 accent-green"
              onChange={(event) => void model.set({ width: Number(event.currentTarget.value) })}
            />
            <output for={widthId} class="w-12 text-end text-ink-soft">
              {t('options.appearance.pixels', [figure(width)])}
            </output>
          </span>
        </div>
      </Setting>
    </Section>
  );
}
