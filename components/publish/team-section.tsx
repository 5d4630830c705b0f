// The team's part of the library page, for those who may publish: what is at the hub by state, and what to do with it.
import { CloudOff, PackageOpen } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { AssetDesk } from './asset-desk.tsx';
import { BatchBar } from './batch-bar.tsx';
import { BoardFilter } from './board-filter.tsx';
import { BoardList } from './board-list.tsx';
import { Catalogues } from './catalogues.tsx';
import { mayPublish, type PublishModel } from './publish-model.ts';

export function TeamSection({ model, now }: { model: PublishModel; now: number }) {
  const team = model.team.value;
  if (team === undefined || !mayPublish(team)) return null;
  return (
    <section id="team" aria-labelledby="team-title" class="flex flex-col gap-3">
      <div>
        <h2 id="team-title" class="font-semibold">
          {t('publish.title')}
        </h2>
        <p class="mt-0.5 max-w-prose text-pretty text-ink-soft">{t('publish.lead', [team.workspace])}</p>
      </div>
      {team.away === '' ? <Board model={model} now={now} /> : <Away model={model} why={team.away} />}
    </section>
  );
}

function Away({ model, why }: { model: PublishModel; why: string }) {
  return (
    <div class="border-hairline border-y *:-mx-3">
      <Notice
        icon={CloudOff}
        tone="amber"
        title={t('publish.awayTitle')}
        actions={<Button onClick={() => void model.start()}>{t('common.retry')}</Button>}
      >
        {why}
      </Notice>
    </div>
  );
}

function Board({ model, now }: { model: PublishModel; now: number }) {
  const board = model.board.value;
  const { state, catalogue } = model.filter.value;
  if (board === undefined)
    return model.saying.value === undefined ? <SkeletonRows rows={4} /> : <Ending model={model} />;
  const isBare = board.assets.length === 0 && state === '' && catalogue === '';
  return (
    <>
      {!isBare && <BoardFilter model={model} />}
      <div>
        <BatchBar model={model} />
        <Ending model={model} />
        {board.assets.length > 0 && <BoardList model={model} now={now} />}
      </div>
      {board.assets.length === 0 && (
        <div class="border-hairline border-y *:-mx-3">
          <Notice icon={PackageOpen} title={isBare ? t('publish.emptyTitle') : t('publish.noneTitle')}>
            {isBare ? t('publish.emptyLead') : t('publish.noneLead')}
          </Notice>
        </div>
      )}
      <Catalogues model={model} />
      <AssetDesk model={model} now={now} />
    </>
  );
}

/** How the last action ended, and what it left out. */
function Ending({ model }: { model: PublishModel }) {
  const leftOut = model.leftOut.value;
  return (
    <div>
      <Spoken saying={model.saying.value} />
      {leftOut.length > 0 && (
        <ul class="mt-1 max-h-40 list-disc overflow-y-auto ps-8 text-pretty text-amber">
          {leftOut.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
