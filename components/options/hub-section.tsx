// The hub: connect, see that it works, fetch its catalogue, let go.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { ConnectionRow } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextField } from '../ui/field.tsx';
import { ManagedValue } from '../ui/managed-lock.tsx';
import { connectionWords } from './connection-words.ts';
import type { OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';

export function HubSection({ model, hub }: { model: OptionsModel; hub: ConnectionRow | undefined }) {
  const sync = model.sync.value;
  const isConnected = sync !== undefined && sync.hubUrl !== '';
  const isBusy = model.busy.value !== '';
  const words = hub === undefined ? undefined : connectionWords(hub);
  return (
    <Section id="hub" title={t('options.section.hub')} lead={t('options.hub.lead')}>
      {isConnected && (
        <div class="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-hairline p-3">
          <div class="min-w-0">
            <p class="font-medium">
              {words === undefined ? t('options.hub.connected') : t('options.hub.state', [words.state])}
            </p>
            <p class="truncate text-ink-soft">{sync.hubUrl}</p>
            <p class="text-pretty text-ink-soft text-small">{words?.sentence}</p>
          </div>
          <div class="flex flex-wrap gap-2">
            <Button disabled={isBusy} onClick={() => void model.pullHub()}>
              {model.busy.value === 'pulling' ? t('options.hub.fetching') : t('options.hub.fetch')}
            </Button>
            <Button kind="danger" disabled={isBusy} onClick={() => void model.disconnectHub()}>
              {t('options.hub.disconnect')}
            </Button>
          </div>
        </div>
      )}
      {isConnected ? (
        <Disclosure summary={t('options.hub.change')} isOpen={hub?.health.state === 'auth'}>
          <div class="pt-3">
            <HubForm model={model} />
          </div>
        </Disclosure>
      ) : (
        <HubForm model={model} />
      )}
      <Spoken saying={model.hubSaying.value} />
    </Section>
  );
}

/** Also on the welcome page. */
export function HubForm({ model }: { model: OptionsModel }) {
  const saved = model.sync.value?.hubUrl ?? '';
  const managed = model.managed.value.hubUrl;
  const [typed, setUrl] = useState(saved);
  const url = managed ?? typed;
  const [token, setToken] = useState('');
  useEffect(() => setUrl(saved), [saved]);
  const isConnecting = model.busy.value === 'connecting';
  return (
    <form
      class="grid max-w-xl gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void model.connectHub(url.trim(), token.trim());
      }}
    >
      {managed !== undefined && <ManagedValue label={t('options.hub.address')}>{managed}</ManagedValue>}
      {managed === undefined && (
        <TextField
          label={t('options.hub.address')}
          hint={t('options.hub.addressHint')}
          type="url"
          placeholder={t('options.hub.addressExample')}
          isRequired
          value={url}
          onType={setUrl}
        />
      )}
      <TextField
        label={t('options.hub.token')}
        hint={t('options.hub.tokenHint')}
        type="password"
        isRequired
        value={token}
        onType={setToken}
      />
      <Button
        kind="primary"
        type="submit"
        class="w-fit"
        disabled={isConnecting || url.trim() === '' || token.trim() === ''}
      >
        {isConnecting ? t('options.testing') : t('options.hub.connect')}
      </Button>
    </form>
  );
}
