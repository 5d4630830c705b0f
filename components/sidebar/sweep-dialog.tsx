// "12 sent mails here are not in your ledger": one list, all, none or each to log or to dismiss. Nothing is logged by itself.

import { ShieldQuestion } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { SweepList, SweepRow } from '../../lib/model/sweep.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import { figure } from '../wording.ts';

interface SweepDialogProps {
  isOpen: boolean;
  onClose: () => void;
  load: () => Promise<SweepList>;
  onAccept: (ids: string[]) => Promise<string>;
  onDismiss: (ids: string[]) => Promise<string>;
}

export function SweepDialog(props: SweepDialogProps) {
  return (
    <Dialog title={t('touch.sweep.title')} isOpen={props.isOpen} onClose={props.onClose}>
      <Inside {...props} />
    </Dialog>
  );
}

/** Ticked from the start: all but those that look private. */
const ticked = (rows: readonly SweepRow[]): Set<string> =>
  new Set(rows.filter((row) => row.looksPrivate === undefined).map(({ id }) => id));

/** What was compared, with its denominator. */
export const sweepWords = ({ rows, seen, known, dismissed, barred, unnamed }: SweepList): string =>
  [
    t('touch.sweep.ofPage', [figure(rows.length), figure(seen)]),
    known > 0 ? t('touch.sweep.known', [figure(known)]) : '',
    dismissed > 0 ? t('touch.sweep.dismissed', [figure(dismissed)]) : '',
    barred > 0 ? t('touch.sweep.barred', [figure(barred)]) : '',
    unnamed > 0 ? t('touch.sweep.unnamed', [figure(unnamed)]) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

function Inside({ load, onAccept, onDismiss, onClose }: SweepDialogProps) {
  const [list, setList] = useState<SweepList>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const read = async (): Promise<void> => {
    const loaded = await load();
    setList(loaded);
    setChosen(ticked(loaded.rows));
    if (loaded.rows.length === 0) onClose();
  };
  const orSay = (error: unknown): void => setProblem(error instanceof Error ? error.message : t('touch.sweep.failed'));
  useEffect(() => {
    read().catch(orSay);
  }, []);
  const act = async (what: (ids: string[]) => Promise<string>): Promise<void> => {
    setBusy(true);
    const refused = await what([...chosen]);
    setProblem(refused);
    setBusy(false);
    if (refused === '') await read().catch(orSay);
  };
  if (list === undefined) return problem === '' ? <SkeletonRows rows={3} /> : <p class="text-red">{problem}</p>;
  const turn = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div class="flex flex-col gap-2">
      <p class="text-pretty text-ink-soft">{t('touch.sweep.compared', [sweepWords(list)])}</p>
      <div class="flex items-center gap-2 text-small">
        <Button kind="ghost" onClick={() => setChosen(new Set(list.rows.map(({ id }) => id)))}>
          {t('touch.sweep.all')}
        </Button>
        <Button kind="ghost" onClick={() => setChosen(new Set())}>
          {t('touch.sweep.none')}
        </Button>
        <span class="ms-auto text-ink-faint">
          {t('touch.sweep.chosen', [figure(chosen.size), figure(list.rows.length)])}
        </span>
      </div>
      <ul aria-label={t('touch.sweep.list')} class="border-hairline border-t">
        {list.rows.map((row) => (
          <Row key={row.id} row={row} isChosen={chosen.has(row.id)} onTurn={() => turn(row.id)} />
        ))}
      </ul>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="sticky bottom-0 flex justify-end gap-2 bg-paper pt-1">
        <Button disabled={isBusy || chosen.size === 0} onClick={() => void act(onDismiss)}>
          {t('touch.sweep.dismiss', [figure(chosen.size)])}
        </Button>
        <Button kind="primary" disabled={isBusy || chosen.size === 0} onClick={() => void act(onAccept)}>
          {t('touch.sweep.log', [figure(chosen.size)])}
        </Button>
      </div>
    </div>
  );
}

function Row({ row, isChosen, onTurn }: { row: SweepRow; isChosen: boolean; onTurn: () => void }) {
  return (
    <li class="border-hairline border-b last:border-b-0">
      <label class="flex cursor-pointer items-start gap-2.5 py-1.5">
        <input type="checkbox" class="mt-0.5" checked={isChosen} onChange={onTurn} />
        <span class="min-w-0 flex-1">
          <span class="flex items-baseline gap-2">
            <span class="min-w-0 flex-1 truncate font-medium">{row.person.name || row.person.email}</span>
            <span class="shrink-0 text-ink-faint text-small">{row.dateText || row.date}</span>
          </span>
          <span class="block truncate text-ink-soft text-small">
            {kindLabel(row.kind)}
            {row.subject !== '' && ` · ${row.subject}`}
          </span>
          {row.looksPrivate !== undefined && (
            <span class="flex items-center gap-1 text-amber text-small">
              <Icon of={ShieldQuestion} size={12} />
              {t('touch.sweep.looksPrivate', [tOf('touch.sensitive', row.looksPrivate)])}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}
