// "Back up everything" and the way back: what is in a file, what is here, and what is done about it, each step said before it.
import { CircleStop, Download, Upload } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import type { BackupModel } from './backup-model.ts';
import { RestoreCheck } from './restore-check.tsx';

export function BackupPart({ model }: { model: BackupModel }) {
  const work = model.work.value;
  const chosen = model.chosen.value;
  return (
    <div class="grid max-w-xl gap-3 border-hairline border-t pt-5">
      <div>
        <h3 class="font-semibold">{t('options.setting.backup')}</h3>
        <p class="mt-0.5 text-pretty text-ink-soft">{t('backup.lead')}</p>
      </div>
      <Switch
        label={t('backup.withKeys')}
        hint={model.hasKeys.value ? t('backup.keysIn') : t('backup.keysOut')}
        isOn={model.hasKeys.value}
        onTurn={(isOn) => {
          model.hasKeys.value = isOn;
        }}
      />
      {work === undefined ? (
        <div class="flex flex-wrap gap-2">
          <Button kind="primary" onClick={() => void model.make()}>
            <Icon of={Download} size={14} />
            {t('backup.make')}
          </Button>
          <FileButton model={model} />
        </div>
      ) : (
        <Going model={model} {...work} />
      )}
      {chosen !== undefined && work?.what !== 'checking' && <RestoreCheck model={model} chosen={chosen} />}
      <Spoken saying={model.saying.value} />
      {model.stopped.value.length > 0 && work === undefined && <TakeOver model={model} />}
    </div>
  );
}

function FileButton({ model }: { model: BackupModel }) {
  return (
    <label class="inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-md border border-edge bg-paper px-2.5 font-medium transition-colors hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-green has-focus-visible:outline-offset-2">
      <Icon of={Upload} size={14} />
      {t('backup.choose')}
      <input
        type="file"
        class="sr-only"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) void model.choose(file);
        }}
      />
    </label>
  );
}

function Going({ model, what, share }: { model: BackupModel; what: string; share: number }) {
  const words = t(`backup.work.${what as 'writing'}`);
  return (
    <div class="grid gap-2">
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        class="grid gap-1"
      >
        <p class="flex justify-between gap-3">
          <span>{words}</span>
          <span class="text-ink-soft tabular-nums">{t('catalogue.percent', [figure(Math.round(share * 100))])}</span>
        </p>
        <Bar part={share} whole={1} />
      </div>
      <Button class="w-fit" onClick={() => void model.cancel()}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

function TakeOver({ model }: { model: BackupModel }) {
  const labels = model.stopped.value.map(({ label }) => label).join(', ');
  return (
    <div class="grid gap-2 rounded-lg bg-amber-wash px-3 py-2">
      <p class="flex gap-2 text-amber">
        <Icon of={CircleStop} size={14} class="mt-0.5" />
        <span class="min-w-0 text-pretty">{t('backup.waits', [labels])}</span>
      </p>
      <Button class="w-fit" onClick={() => void model.takeOver()}>
        {t('backup.takeOver')}
      </Button>
    </div>
  );
}
