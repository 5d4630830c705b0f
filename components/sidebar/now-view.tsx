// The Now view where there is no list: each designed state says what is so, why, and what to do.
import { BookOpen, CloudOff, MailOpen, PackageOpen, Plug, Power, SearchX, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Bar } from '../ui/bar.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { figure } from '../wording.ts';
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
  /** Asks once more for the list. */
  onRetry: () => void;
  /** What else can be done where nothing fits. */
  asking?: ComponentChildren;
}

export function SearchButton({ assets, onSearch }: Pick<NowNoticeProps, 'assets' | 'onSearch'>) {
  return (
    <Button keys="/" onClick={onSearch}>
      {t('suggest.searchAll', assets, [figure(assets)])}
    </Button>
  );
}

/** One of the states in which there is no list; those of the ladder have their own words in ladder-notice. */
export function NowNotice(props: NowNoticeProps) {
  const { assets } = props;
  const search = <SearchButton assets={assets} onSearch={props.onSearch} />;
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
        title={t('suggest.state.gone')}
        actions={<Button onClick={() => location.reload()}>{t('suggest.state.reload')}</Button>}
      >
        {t('suggest.state.goneWhy')}
      </Notice>
    ),
    'catalogue-empty': () => (
      <Notice
        icon={PackageOpen}
        title={t('suggest.state.empty')}
        actions={
          <>
            <Button kind="primary" onClick={props.onSample}>
              {t('suggest.state.loadSample')}
            </Button>
            {link(props.importLink, t('welcome.own.import'))}
          </>
        }
      >
        {t('suggest.state.emptyWhy')}
      </Notice>
    ),
    building: () => <Building assets={assets} share={props.share} />,
    'no-person': () => (
      <Notice icon={MailOpen} title={t('suggest.state.nobody')} actions={search}>
        {t('suggest.state.nobodyWhy')}
      </Notice>
    ),
    'host-off': () => (
      <Notice
        icon={Power}
        title={t('suggest.state.off')}
        actions={link(props.hostsLink, t('suggest.state.hostsInSettings'))}
      >
        {t('suggest.state.offWhy')}
      </Notice>
    ),
    trouble: () => (
      <Notice
        icon={CloudOff}
        tone="red"
        title={t('suggest.state.trouble')}
        actions={
          <>
            <Button onClick={props.onRetry}>{t('common.retry')}</Button>
            {search}
          </>
        }
      >
        {props.trouble}
      </Notice>
    ),
    'nothing-fits': () => (
      <Notice icon={SearchX} title={t('suggest.state.nothing')} actions={props.asking ?? search}>
        {t('suggest.state.nothingWhy', [props.trouble || t('suggest.state.nothingOf', assets, [figure(assets)])])}
      </Notice>
    ),
  };
  return <>{states[props.state]()}</>;
}

/** The catalogue is read for the first time; an older index that answers meanwhile is no state of its own. */
function Building({ assets, share }: { assets: number; share: number }) {
  const percent = Math.round(share * 100);
  return (
    <Notice icon={BookOpen} title={t('suggest.state.building')}>
      {t('suggest.state.buildingWhy', assets, [figure(assets)])}
      <span class="mt-3 flex items-center gap-2">
        <Bar part={share} whole={1} class="flex-1" />
        <span aria-hidden="true" class="w-9 text-end text-ink-faint text-small">
          {t('suggest.percent', [figure(percent)])}
        </span>
      </span>
      <span role="progressbar" aria-label={t('suggest.state.building')} aria-valuenow={percent} />
    </Notice>
  );
}

/** No asset matches what was typed. */
export function NothingFound({
  text,
  assets,
  trouble,
  actions,
}: {
  text: string;
  assets: number;
  trouble: string;
  actions: ComponentChildren;
}) {
  if (trouble !== '')
    return (
      <Notice icon={TriangleAlert} tone="red" title={t('suggest.state.searchTrouble')}>
        {trouble}
      </Notice>
    );
  return (
    <Notice icon={SearchX} title={t('suggest.state.noMatch')} actions={actions}>
      {t('suggest.state.noMatchWhy', assets, [figure(assets), text])}
    </Notice>
  );
}
