// The hub: connect, see that it works, fetch its catalogue, let go.
import { useEffect, useState } from 'preact/hooks';
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
    <Section
      id="hub"
      title="Hub"
      lead="Your team’s server. It receives your touches and can supply the catalogue. Without one, everything stays on this computer."
    >
      {isConnected && (
        <div class="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-hairline p-3">
          <div class="min-w-0">
            <p class="font-medium">Hub: {words?.state.toLowerCase() ?? 'connected'}</p>
            <p class="truncate text-ink-soft">{sync.hubUrl}</p>
            <p class="text-pretty text-ink-soft text-small">{words?.sentence}</p>
          </div>
          <div class="flex gap-2">
            <Button disabled={isBusy} onClick={() => void model.pullHub()}>
              {model.busy.value === 'pulling' ? 'Fetching…' : 'Fetch the catalogue'}
            </Button>
            <Button kind="danger" disabled={isBusy} onClick={() => void model.disconnectHub()}>
              Disconnect
            </Button>
          </div>
        </div>
      )}
      {isConnected ? (
        <Disclosure summary="Change the address or the token" isOpen={hub?.health.state === 'auth'}>
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

function HubForm({ model }: { model: OptionsModel }) {
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
      {managed !== undefined && <ManagedValue label="Address">{managed}</ManagedValue>}
      {managed === undefined && (
        <TextField
          label="Address"
          hint="As your admin gave it, for example https://hub.example.com"
          type="url"
          placeholder="https://"
          isRequired
          value={url}
          onType={setUrl}
        />
      )}
      <TextField
        label="Device token"
        hint="It is kept on this computer and sent to this address only."
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
        {isConnecting ? 'Testing…' : 'Test and connect'}
      </Button>
    </form>
  );
}
