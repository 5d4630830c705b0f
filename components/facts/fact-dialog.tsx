// One fact: what it is called, what it says, who keeps it, and until when it holds.
import { useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import { type FactDraft, type FactKind, factKinds } from '../../lib/model/asset-fact.ts';
import { ClashStep } from '../shared/clash-step.tsx';
import { type Clash, type Editing, overTheirs } from '../shared/team-desk.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { controlClass, Field, Select, TextField } from '../ui/field.tsx';
import { factWordsOf } from './fact-words.ts';
import type { FactsModel } from './facts-model.ts';

export function FactDialog({ model }: { model: FactsModel }) {
  const draft = model.writing.value;
  const close = (): void => {
    model.desk.clash.value = undefined;
    model.writing.value = undefined;
  };
  return (
    <Dialog title={draft?.name ?? t('facts.new')} shape="centre" isOpen={draft !== undefined} onClose={close}>
      {draft !== undefined && <FactForm key={draft.id ?? ''} draft={draft} model={model} onClose={close} />}
    </Dialog>
  );
}

interface FactFormProps {
  draft: Editing<Partial<FactDraft>>;
  model: FactsModel;
  onClose: () => void;
}

function FactForm({ draft, model, onClose }: FactFormProps) {
  const [name, setName] = useState(draft.name ?? '');
  const [kind, setKind] = useState<FactKind>(draft.kind ?? 'price');
  const [note, setNote] = useState(draft.note ?? '');
  const [owner, setOwner] = useState(draft.owner ?? '');
  const [validUntil, setValidUntil] = useState(draft.validUntil ?? '');
  const [problem, setProblem] = useState('');
  const clash = model.desk.clash.value;
  const submit = async (over?: Clash): Promise<void> => {
    if (name.trim() === '') return setProblem(t('facts.refused.unnamed'));
    const whole: Editing<FactDraft> = {
      ...{ name: name.trim(), kind, note: note.trim(), owner: owner.trim() },
      ...(draft.id !== undefined && { id: draft.id }),
      ...(draft.hub !== undefined && { hub: draft.hub }),
      ...(validUntil !== '' && { validUntil }),
    };
    const refused = await model.save(over === undefined ? whole : overTheirs(whole, over));
    setProblem(refused);
    if (refused === '' && model.desk.clash.peek() === undefined) onClose();
  };
  return (
    <form
      class="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('facts.field.name')}
        hint={t('facts.field.nameHint')}
        value={name}
        onType={setName}
        maxLength={120}
        isRequired
      />
      <div class="grid gap-3 sm:grid-cols-2">
        <Field label={t('facts.field.kind')}>
          {(ids) => (
            <Select
              {...ids}
              value={kind}
              options={factKinds.map((value) => ({ value, label: tOf('facts.kind', value) }))}
              onPick={setKind}
            />
          )}
        </Field>
        <Field label={t('facts.field.validUntil')} hint={t('facts.field.validUntilHint')}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              class={controlClass}
              value={validUntil}
              onInput={(event) => setValidUntil(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <TextField
        label={t('facts.field.note')}
        placeholder={t('facts.field.noteExample')}
        value={note}
        onType={setNote}
        maxLength={1_000}
      />
      <TextField label={t('facts.field.owner')} value={owner} onType={setOwner} maxLength={200} />
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      {clash !== undefined && (
        <ClashStep
          clash={clash}
          theirsWords={clash.theirs?.kind === 'fact' ? factWordsOf(clash.theirs.data) : ''}
          isBusy={model.isBusy.value}
          onOver={() => void submit(clash)}
          onTake={onClose}
        />
      )}
      <div class="flex flex-wrap justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={model.isBusy.value}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
