// How the sidebar looks and where it stands.
import { useId } from 'preact/hooks';
import { Segments } from '../ui/field.tsx';
import type { OptionsModel } from './model.ts';
import { Section } from './section.tsx';

export function AppearanceSection({ model }: { model: OptionsModel }) {
  const { theme, placement, width } = model.settings.value;
  const widthId = useId();
  const row =
    'flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-hairline border-b py-2.5 last:border-b-0';
  return (
    <Section id="appearance" title="Appearance" lead="The sidebar beside the page.">
      <div class={row}>
        <span class="font-medium">Theme</span>
        <Segments
          legend="Theme"
          value={theme}
          options={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onPick={(picked) => void model.set({ theme: picked })}
        />
      </div>
      <div class={row}>
        <div>
          <span class="font-medium">Placement</span>
          <p class="text-ink-soft">Docked, the page makes room. Over it, the page stays as it is.</p>
        </div>
        <Segments
          legend="Placement"
          value={placement}
          options={[
            { value: 'dock', label: 'Docked' },
            { value: 'overlay', label: 'Over the page' },
          ]}
          onPick={(picked) => void model.set({ placement: picked })}
        />
      </div>
      <div class={row}>
        <label for={widthId} class="font-medium">
          Width
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
          <output for={widthId} class="w-12 text-right text-ink-soft">
            {width} px
          </output>
        </span>
      </div>
    </Section>
  );
}
