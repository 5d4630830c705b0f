// First run: four short steps, none of them required.
import type { ComponentChildren } from 'preact';
import { HostSwitches } from '../options/hosts-section.tsx';
import type { HostChoice, OptionsModel } from '../options/model.ts';
import { Spoken } from '../options/section.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Mark } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import { useTheme } from '../use-theme.ts';
import { countOf } from '../wording.ts';

interface WelcomeProps {
  model: OptionsModel;
  hosts: readonly HostChoice[];
  links: PageLinks;
}

export function Welcome({ model, hosts, links }: WelcomeProps) {
  useTheme(model.settings.value.theme);
  const assets = model.catalogue.value?.assets ?? 0;
  const sync = model.sync.value;
  return (
    <main class="mx-auto max-w-[36rem] px-4 pt-12 pb-16 sm:pt-20">
      <header class="pb-8">
        <Mark size={32} />
        <h1 class="mt-4 font-semibold text-figure">The right asset, beside the mail</h1>
        <p class="mt-1 max-w-[52ch] text-pretty text-ink-soft text-title">
          Touchline reads the thread or profile in front of you, shows the few assets that fit and why, and logs what
          you send.
        </p>
      </header>
      <ol class="border-hairline border-b">
        <Step number={1} title="What it reads and keeps">
          <p class="text-pretty text-ink-soft">
            It reads the open page on the sites below, only while it is open. Message text is never kept and never sent.
            Touches are kept on this computer. It never clicks, scrolls or sends for you.{' '}
            <a class="text-blue underline underline-offset-2" href={`${links.options}#privacy`}>
              The whole table
            </a>
          </p>
        </Step>
        <Step number={2} title="Where it works">
          <HostSwitches model={model} hosts={hosts} />
          <Spoken saying={model.settingsSaying.value} />
        </Step>
        <Step number={3} title="What it suggests from">
          <p class="pb-3 text-pretty text-ink-soft">
            {assets === 0
              ? 'Load a sample of a fictional vendor to look around, or import your own collateral as CSV or JSON.'
              : `${countOf(assets, 'asset')} ${assets === 1 ? 'is' : 'are'} in the catalogue.`}
          </p>
          <div class="flex flex-wrap gap-2">
            <Button
              kind={assets === 0 ? 'primary' : 'plain'}
              disabled={model.busy.value !== ''}
              onClick={() => void model.loadSample()}
            >
              Load the sample
            </Button>
            <a class={buttonClass('plain')} href={`${links.options}#catalogue`}>
              Import a file
            </a>
          </div>
          <Spoken saying={model.catalogueSaying.value} />
        </Step>
        <Step number={4} title="Where touches go">
          <p class="pb-3 text-pretty text-ink-soft">
            {sync === undefined || sync.state === 'off'
              ? 'They stay on this computer; that is a complete way to work. If your team has a hub, connect it and they arrive there too.'
              : `Connected to ${sync.hubUrl}.`}
          </p>
          <a class={buttonClass('plain')} href={`${links.options}#hub`}>
            {sync === undefined || sync.state === 'off' ? 'Connect a hub' : 'Hub settings'}
          </a>
        </Step>
      </ol>
      <p class="pt-6 text-pretty text-ink-soft">
        That is all. Open a mail or a profile and Touchline stands beside it; press{' '}
        <kbd class="font-sans text-ink">?</kbd> there for the keys.
      </p>
    </main>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ComponentChildren }) {
  return (
    <li class="grid grid-cols-[1.5rem_minmax(0,1fr)] border-hairline border-t py-5">
      <span aria-hidden="true" class="text-ink-faint text-title">
        {number}
      </span>
      <div>
        <h2 class="pb-1.5 font-semibold text-title">{title}</h2>
        {children}
      </div>
    </li>
  );
}
