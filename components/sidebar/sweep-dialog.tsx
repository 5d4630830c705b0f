// "12 sent mails here are not in your ledger": one list, all, none or each to log or to dismiss. Nothing is logged by itself.
import { ListChecks, ShieldQuestion } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { sensitiveWord } from '../../lib/model/off-record.ts';
import type { SweepList, SweepRow } from '../../lib/model/sweep.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import { countOf, figure } from '../wording.ts';

/** `12 touches on this page are not in your ledger`, above whatever is shown. */
export function SweepStrip({ missing, onLook }: { missing: number; onLook: () => void }) {
  if (missing === 0) return null;
  return (
    <section
      aria-label="Missing touches"
      class="flex shrink-0 items-center gap-2 border-hairline border-b bg-green-wash py-1.5 pr-2 pl-3 text-small"
    >
      <Icon of={ListChecks} size={14} class="text-green" />
      <p class="min-w-0 flex-1 text-pretty">
        {countOf(missing, 'touch', 'touches')} in this list {missing === 1 ? 'is' : 'are'} not in your ledger.
      </p>
      <Button onClick={onLook}>Look</Button>
    </section>
  );
}

interface SweepDialogProps {
  isOpen: boolean;
  onClose: () => void;
  load: () => Promise<SweepList>;
  onAccept: (ids: string[]) => Promise<string>;
  onDismiss: (ids: string[]) => Promise<string>;
}

export function SweepDialog(props: SweepDialogProps) {
  return (
    <Dialog title="Not in your ledger" isOpen={props.isOpen} onClose={props.onClose}>
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
    `${figure(rows.length)} of ${figure(seen)} on this page`,
    known > 0 ? `${figure(known)} logged already` : '',
    dismissed > 0 ? `${figure(dismissed)} dismissed before` : '',
    barred > 0 ? `${figure(barred)} on your never-log list` : '',
    unnamed > 0 ? `${figure(unnamed)} to open first, as only their name is shown` : '',
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
  const orSay = (error: unknown): void =>
    setProblem(error instanceof Error ? error.message : 'The list could not be compared.');
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
      <p class="text-pretty text-ink-soft">
        {sweepWords(list)}. Also what you did on another device. Only rows on screen are compared.
      </p>
      <div class="flex items-center gap-2 text-small">
        <Button kind="ghost" onClick={() => setChosen(new Set(list.rows.map(({ id }) => id)))}>
          All
        </Button>
        <Button kind="ghost" onClick={() => setChosen(new Set())}>
          None
        </Button>
        <span class="ml-auto text-ink-faint">
          {figure(chosen.size)} of {figure(list.rows.length)} chosen
        </span>
      </div>
      <ul aria-label="Touches that are missing" class="border-hairline border-t">
        {list.rows.map((row) => (
          <Row key={row.id} row={row} isChosen={chosen.has(row.id)} onTurn={() => turn(row.id)} />
        ))}
      </ul>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="sticky bottom-0 flex justify-end gap-2 bg-paper pt-1">
        <Button disabled={isBusy || chosen.size === 0} onClick={() => void act(onDismiss)}>
          Dismiss {figure(chosen.size)}
        </Button>
        <Button kind="primary" disabled={isBusy || chosen.size === 0} onClick={() => void act(onAccept)}>
          Log {figure(chosen.size)}
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
              looks private ({sensitiveWord[row.looksPrivate]})
            </span>
          )}
        </span>
      </label>
    </li>
  );
}
