// One asset of the hub in a dialog: its form, or the conflict with somebody who was faster, and its history.
import { Dialog } from '../ui/dialog.tsx';
import { ConflictStep } from './conflict-step.tsx';
import { EditForm } from './edit-form.tsx';
import { HistoryList } from './history-list.tsx';
import type { PublishModel } from './publish-model.ts';

export function AssetDesk({ model, now }: { model: PublishModel; now: number }) {
  const { edit } = model;
  const desk = edit.opened.value;
  const nameOf = (id: string): string => model.team.value?.catalogues.find((each) => each.id === id)?.name ?? id;
  return (
    <Dialog title={desk?.base.asset.title ?? ''} shape="centre" isOpen={desk !== undefined} onClose={edit.close}>
      {desk !== undefined && (
        <div class="flex flex-col gap-5">
          {desk.conflict === undefined ? (
            <EditForm edit={edit} desk={desk} catalogues={model.team.value?.catalogues ?? []} now={now} />
          ) : (
            <ConflictStep edit={edit} desk={desk} now={now} />
          )}
          <HistoryList entries={desk.entries} nameOf={nameOf} now={now} />
        </div>
      )}
    </Dialog>
  );
}
