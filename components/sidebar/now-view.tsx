// The Now view: few assets with their reasons, or one designed state that says why there are none.
import { BookOpen, CloudOff, MailOpen, PackageOpen, Plug, Power, SearchX, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Bar } from '../ui/bar.tsx';
import { Button, buttonClass, Key } from '../ui/button.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { countOf } from '../wording.ts';
import type { NowState } from './now-state.ts';

interface NowNoticeProps {
  state: Exclude<NowState, 'list' | 'searching' | 'no-page' | 'ambiguous' | 'unknown'>;
  assets: number;
  /** What the page or the matcher said about it; may be empty. */
  trouble: string;
  /** 0–1: how far the index is, while one is made. */
  share: number;
  importLink: string;
  hostsLink: string;
  onSample: () => void;
  onSearch: () => void;
}

export function SearchButton({ assets, onSearch }: Pick<NowNoticeProps, 'assets' | 'onSearch'>) {
  return (
    <Button keys="/" onClick={onSearch}>
      Search {countOf(assets, 'asset')}
    </Button>
  );
}

/** One of the states in which there is no list; those of the ladder have their own words in ladder-notice. */
export function NowNotice(props: NowNoticeProps) {
  const search = <SearchButton assets={props.assets} onSearch={props.onSearch} />;
  const link = (href: string, words: string) => (
    <a class={buttonClass('plain')} href={href} target="_blank" rel="noopener">
      {words}
    </a>
  );
  const states: Record<NowNoticeProps['state'], () => ComponentChildren> = {
    starting: () => <SkeletonRows rows={4} />,
    reading: () => <SkeletonRows rows={4} />,
    gone: () => (
      <Notice
        icon={Plug}
        tone="red"
        title="Touchline’s background stopped"
        actions={<Button onClick={() => location.reload()}>Reload the sidebar</Button>}
      >
        Your touches are safe on this computer. Reload the sidebar; if it was just updated, reload the page too.
      </Notice>
    ),
    'catalogue-empty': () => (
      <Notice
        icon={PackageOpen}
        title="The catalogue is empty"
        actions={
          <>
            <Button kind="primary" onClick={props.onSample}>
              Load the sample
            </Button>
            {link(props.importLink, 'Import a file')}
          </>
        }
      >
        Touchline suggests from your own collateral. Import it as CSV or JSON, or look around with a sample first.
      </Notice>
    ),
    building: () => (
      <Notice icon={BookOpen} title="Reading your catalogue">
        {countOf(props.assets, 'asset')} are being read, once. Suggestions appear by themselves when it is done.
        <Bar part={props.share} whole={1} class="mt-3" />
        <span role="progressbar" aria-label="Reading your catalogue" aria-valuenow={Math.round(props.share * 100)} />
      </Notice>
    ),
    'no-person': () => (
      <Notice icon={MailOpen} title="Open a mail or a profile">
        Nobody in particular is on screen yet. The assets that fit appear here as soon as there is.
      </Notice>
    ),
    'host-off': () => (
      <Notice icon={Power} title="Switched off on this site" actions={link(props.hostsLink, 'Sites in Settings')}>
        Nothing is read here. You switched this site off; you can switch it on again at any time.
      </Notice>
    ),
    trouble: () => (
      <Notice icon={CloudOff} tone="red" title="The suggestions did not come" actions={search}>
        {props.trouble}
      </Notice>
    ),
    'nothing-fits': () => (
      <Notice icon={SearchX} title="Nothing fits well enough" actions={search}>
        {props.trouble || `None of ${countOf(props.assets, 'asset')} matches what is on this page.`} Better nothing than
        a guess.
      </Notice>
    ),
  };
  return <>{states[props.state]()}</>;
}

/** The honest end of the list. */
export function EndOfList({ assets, onSearch }: { assets: number; onSearch: () => void }) {
  return (
    <p class="flex items-center justify-between gap-2 px-3 py-2 text-ink-faint text-small">
      <span>Nothing else fits. {countOf(assets, 'asset')} in all.</span>
      <button
        type="button"
        onClick={onSearch}
        class="inline-flex h-6 items-center gap-1.5 rounded px-1.5 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
      >
        Search <Key>/</Key>
      </button>
    </p>
  );
}

/** No asset matches what was typed. */
export function NothingFound({ text, assets, trouble }: { text: string; assets: number; trouble: string }) {
  if (trouble !== '')
    return (
      <Notice icon={TriangleAlert} tone="red" title="The search did not work">
        {trouble}
      </Notice>
    );
  return (
    <Notice icon={SearchX} title="No match">
      None of {countOf(assets, 'asset')} matches “{text}”. Try fewer or other words.
    </Notice>
  );
}
