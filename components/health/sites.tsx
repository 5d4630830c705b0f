// The sites: mode, last reading, what was lost since when, and the footprint of each in both modes.
import { CircleCheck, CircleDashed, CircleSlash, TriangleAlert } from 'lucide-preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { AnchorHealth, FootprintAnswer, HostHealth } from '../../lib/wire/messages.ts';
import { FootprintTable } from '../hosts/footprint-table.tsx';
import { fellWords } from '../sidebar/page-check-report.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { agoWords, dayWords, figure } from '../wording.ts';

interface SitesProps {
  hosts: readonly HostHealth[];
  footprint: FootprintAnswer | undefined;
  now: number;
}

export function Sites({ hosts, footprint, now }: SitesProps) {
  return (
    <ul class="divide-y divide-hairline border-hairline border-y">
      {hosts.map((host) => (
        <li key={host.host} class="py-2">
          <Site host={host} footprint={footprint} now={now} />
        </li>
      ))}
    </ul>
  );
}

const looks = {
  off: { icon: CircleSlash, tone: 'text-ink-faint' },
  notAllowed: { icon: TriangleAlert, tone: 'text-red' },
  notRead: { icon: CircleDashed, tone: 'text-ink-faint' },
  lost: { icon: TriangleAlert, tone: 'text-amber' },
  well: { icon: CircleCheck, tone: 'text-green' },
};

function stateOf({ isOff, isAllowed, lastReadAt, anchors }: HostHealth): keyof typeof looks {
  if (isOff) return 'off';
  if (!isAllowed) return 'notAllowed';
  if (lastReadAt === '') return 'notRead';
  return anchors.some(({ isLost }) => isLost) ? 'lost' : 'well';
}

function Site({ host, footprint, now }: { host: HostHealth } & Omit<SitesProps, 'hosts'>) {
  const state = stateOf(host);
  const { icon, tone } = looks[state];
  const own = footprint?.footprints.filter((one) => one.host === host.host) ?? [];
  return (
    <>
      <div class="flex flex-wrap items-center justify-between gap-x-4">
        <h3 class="flex items-center gap-2 font-medium">
          <Icon of={icon} size={14} class={`shrink-0 ${tone}`} />
          {host.label}
        </h3>
        <p class="text-ink-soft text-small">
          {tOf('health.site', state)}
          {host.lastReadAt !== '' && ` · ${t('health.lastRead', [agoWords(host.lastReadAt, now)])}`}
          {!host.isOff && ` · ${host.mode === 'quiet' ? t('host.mode.quiet') : t('host.mode.inPage')}`}
        </p>
      </div>
      {host.anchors.length > 0 && (
        <Disclosure summary={t('health.anchors')} isOpen={state === 'lost'}>
          <Anchors anchors={host.anchors} />
        </Disclosure>
      )}
      {footprint !== undefined && own.length > 0 && (
        <Disclosure summary={t('host.footprint.title')}>
          <div class="max-w-md pb-2">
            <FootprintTable footprints={own} exposed={footprint.exposed} label={host.label} now={now} />
          </div>
        </Disclosure>
      )}
    </>
  );
}

/** Lost ones first, then those that fell. */
const trouble = ({ isLost, fell }: AnchorHealth): number => (isLost ? 2 : fell === undefined ? 0 : 1);

function Anchors({ anchors }: { anchors: readonly AnchorHealth[] }) {
  const sorted = [...anchors].sort((a, b) => trouble(b) - trouble(a));
  return (
    <table class="mb-2 w-full table-fixed text-start">
      <thead class="text-ink-faint text-small">
        <tr>
          {(['fact', 'found', 'lastFound'] as const).map((head) => (
            <th key={head} scope="col" class="pb-1 pe-2 text-start font-normal">
              {tOf('health.anchorHead', head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => (
          <tr key={`${one.view} ${one.fact}`} class="border-hairline border-t align-top">
            <th scope="row" class="break-words py-1 pe-2 text-start font-normal">
              {one.label} <span class="text-ink-faint text-small">{tOf('health.view', one.view)}</span>
            </th>
            <td class="py-1 pe-2 tabular-nums">
              {t('health.ofViews', [figure(one.found), figure(one.views)])}
              {one.fell !== undefined && <span class="block text-amber text-small">{fellWords(one.fell)}</span>}
            </td>
            <td class={`py-1 ${one.isLost ? 'text-amber' : ''}`}>
              {one.isLost
                ? t('health.lostSince', [dayWords(one.foundOn) || t('health.unknownDay')])
                : dayWords(one.foundOn) || '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
