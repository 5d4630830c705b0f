// What an insertion would write, before it does: to read, to change, to see whether it fits. The background measures and
// judges each change; nothing is cut off here.
import { Lock, type LucideIcon, TriangleAlert } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { listWords } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Edited, Preview, Rendering } from '../../lib/model/insertion.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segments } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { LengthMeter } from '../ui/length-meter.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import type { Choice } from './actions.ts';
import { PreviewText } from './preview-text.tsx';
import type { Target } from './target.ts';
import { UnresolvedFields } from './unresolved-fields.tsx';

interface PreviewDialogProps {
  /** Nothing = closed. */
  target: Target | undefined;
  canInsert: boolean;
  onClose: () => void;
  load: (target: Target, choice: Choice) => Promise<Preview>;
  /** Answers the sentence of a refusal; empty when it is done. */
  write: (how: 'insert' | 'copy' | 'mail', target: Target, choice: Choice, isConfirmed: boolean) => Promise<string>;
}

export function PreviewDialog(props: PreviewDialogProps) {
  const { target, onClose } = props;
  return (
    <Dialog title={target?.title ?? t('suggest.preview.title')} isOpen={target !== undefined} onClose={onClose}>
      {target !== undefined && <Inside {...props} target={target} />}
    </Dialog>
  );
}

const editedOf = ({ lines, link, subject }: Preview): Edited => ({
  lines,
  ...(link === undefined ? {} : { link }),
  ...(subject === undefined ? {} : { subject }),
});

/** Waits for the end of a word before it is measured. */
const pauseMs = 150;

function Inside({ target, canInsert, load, write, onClose }: PreviewDialogProps & { target: Target }) {
  const [shown, setShown] = useState<Preview>();
  const [edited, setEdited] = useState<Edited>();
  const [rendering, setRendering] = useState<Rendering>();
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const choice: Choice = {
    ...(rendering === undefined ? {} : { rendering }),
    ...(edited === undefined ? {} : { edited }),
  };
  useEffect(() => {
    let isHere = true;
    const measure = (): void =>
      void load(target, choice).then(
        (preview) => {
          if (!isHere) return;
          setShown(preview);
          setProblem('');
        },
        (error: unknown) => isHere && setProblem(error instanceof Error ? error.message : t('suggest.preview.none')),
      );
    const timer = setTimeout(measure, edited === undefined ? 0 : pauseMs);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [target, rendering, edited]);
  const isThere = shown !== undefined;
  useEffect(() => {
    if (!isThere) return;
    text.current?.focus();
    // From its beginning, which a long text would else hide.
    text.current?.setSelectionRange(0, 0);
    if (text.current !== null) text.current.scrollTop = 0;
  }, [isThere]);
  if (shown === undefined)
    return problem === '' ? <SkeletonRows rows={2} /> : <p class="text-pretty text-red">{problem}</p>;
  const { warnings, refusal, unresolved } = shown;
  const isBarred = refusal !== undefined;
  const isHeld = isBarred || shown.isOver || unresolved.length > 0;
  const finish = async (how: 'insert' | 'copy' | 'mail'): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const refused = await write(how, target, choice, warnings.length > 0);
    setBusy(false);
    setProblem(refused);
    if (refused === '') onClose();
  };
  const main = target.how ?? (canInsert ? 'insert' : 'copy');
  return (
    <form
      class="flex flex-col gap-2.5"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isHeld) return;
        event.preventDefault();
        void finish(main);
      }}
    >
      {shown.choices.length > 1 && (
        <Segments
          legend={t('suggest.preview.writtenAs')}
          value={shown.rendering}
          options={shown.choices.map((value) => ({ value, label: tOf('suggest.rendering', value) }))}
          onPick={(picked) => {
            setEdited(undefined);
            setRendering(picked);
          }}
        />
      )}
      <PreviewText
        value={edited ?? editedOf(shown)}
        hasSubject={shown.subject !== undefined || edited?.subject !== undefined}
        textRef={text}
        onChange={setEdited}
      />
      {shown.subject !== undefined && (
        <LengthMeter
          label={t('suggest.preview.subject')}
          length={shown.subjectLength ?? 0}
          budget={shown.subjectBudget}
        />
      )}
      <LengthMeter
        label={t('suggest.preview.text')}
        length={shown.length + shown.standing}
        standing={shown.budget === undefined ? 0 : shown.standing}
        budget={shown.budget}
      />
      {shown.subjectNote !== '' && <p class="text-pretty text-ink-faint text-small">{shown.subjectNote}</p>}
      <UnresolvedFields fields={unresolved} text={text} />
      {shown.leftOut.length > 0 && edited === undefined && (
        <p class="text-ink-faint text-small">
          {t('suggest.preview.leftOut', [listWords(shown.leftOut.map((part) => tOf('suggest.part', part)))])}
        </p>
      )}
      {shown.why !== '' && <Said icon={TriangleAlert} tone="red" text={shown.why} />}
      {isBarred && <Said icon={Lock} tone="red" text={refusal.message} />}
      {!isBarred &&
        warnings.map(({ code, sentence }) => <Said key={code} icon={TriangleAlert} tone="amber" text={sentence} />)}
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="flex flex-wrap justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {main !== 'copy' && !isBarred && (
          <Button disabled={isBusy || unresolved.length > 0} onClick={() => void finish('copy')}>
            {t('common.copy')}
          </Button>
        )}
        {!isBarred && (
          <Button
            kind="primary"
            keys={t('common.ctrlEnter')}
            disabled={isBusy || isHeld}
            onClick={() => void finish(main)}
          >
            {tOf(warnings.length > 0 ? 'suggest.preview.anyway' : 'suggest.preview.do', main)}
          </Button>
        )}
      </div>
    </form>
  );
}

function Said({ icon, tone, text }: { icon: LucideIcon; tone: 'red' | 'amber'; text: string }) {
  const isRed = tone === 'red';
  return (
    <p
      class={`flex gap-2 rounded-md px-2 py-1.5 text-small ${isRed ? 'bg-red-wash text-red' : 'bg-amber-wash text-amber'}`}
    >
      <Icon of={icon} size={14} class="mt-px" />
      <span class="text-pretty">{text}</span>
    </p>
  );
}
