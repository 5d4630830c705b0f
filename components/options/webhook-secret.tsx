// The signing secret: shown once when it was made, then only by its end; changed with both signing meanwhile.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { ConnectionRow } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { ConnectionsModel } from './connections-model.ts';

interface FreshSecretProps {
  secret: string;
  copy: (text: string) => Promise<boolean>;
  onDone: () => void;
}

export function FreshSecret({ secret, copy, onDone }: FreshSecretProps) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div class="mt-3 rounded-lg bg-amber-wash p-3">
      <p class="font-medium">{t('options.secret.once')}</p>
      <p class="max-w-prose text-pretty text-ink-soft">{t('options.secret.give')}</p>
      <code class="mt-2 block break-all rounded-md bg-paper p-2 font-mono text-small">{secret}</code>
      <div class="flex gap-2 pt-2">
        <Button kind="primary" onClick={() => void copy(secret).then(setCopied)}>
          {isCopied ? t('common.copied') : t('common.copy')}
        </Button>
        <Button onClick={onDone}>{t('options.secret.haveIt')}</Button>
      </div>
    </div>
  );
}

/** Two steps: a new one signs beside the former; then the former ends. */
export function SecretChange({ row, model }: { row: ConnectionRow; model: ConnectionsModel }) {
  const [secret, setSecret] = useState('');
  const isBusy = model.busy.value.startsWith(`${row.id} `);
  const [newest = '', former] = row.hints;
  return (
    <div>
      <dt class="font-medium">{t('options.secret.title')}</dt>
      <dd class="grid max-w-xl gap-2">
        {former !== undefined ? (
          <>
            <p class="text-pretty text-ink-soft">{t('options.secret.two', [newest, former])}</p>
            <Button class="w-fit" disabled={isBusy} onClick={() => void model.endRotation(row)}>
              {t('options.secret.end', [newest])}
            </Button>
          </>
        ) : (
          <>
            <TextField
              label={t('options.secret.next', [newest])}
              hint={t('options.secret.nextHint')}
              type="password"
              maxLength={500}
              value={secret}
              onType={setSecret}
            />
            <Button
              class="w-fit"
              disabled={isBusy}
              onClick={() => void model.rotate(row, secret.trim()).then(() => setSecret(''))}
            >
              {t('options.secret.change')}
            </Button>
          </>
        )}
      </dd>
    </div>
  );
}
