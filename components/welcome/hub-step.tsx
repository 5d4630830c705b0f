// Step 4: touches stay on this computer, or go to the team's hub too.
import { HardDrive, Server } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { HubForm } from '../options/hub-section.tsx';
import type { OptionsModel } from '../options/model.ts';
import { Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from './choice.tsx';

export function HubStep({ model }: { model: OptionsModel }) {
  const hubUrl = model.sync.value?.hubUrl ?? '';
  const [isConnecting, setConnecting] = useState(false);
  const isConnected = hubUrl !== '';
  return (
    <>
      <ul>
        <Choice
          icon={HardDrive}
          title={t('welcome.local.title')}
          text={t('welcome.local.text')}
          isTaken={!isConnected}
        />
        <Choice
          icon={Server}
          title={t('welcome.team.title')}
          text={isConnected ? t('welcome.team.connected', [hubUrl]) : t('welcome.team.text')}
          isTaken={isConnected}
        >
          {!isConnected && !isConnecting && (
            <Button onClick={() => setConnecting(true)}>{t('welcome.team.connect')}</Button>
          )}
          {!isConnected && isConnecting && <HubForm model={model} />}
        </Choice>
      </ul>
      <Spoken saying={model.hubSaying.value} />
    </>
  );
}
