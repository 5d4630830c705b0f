// What may be done with one fact of the list: describe it, change it, share it, remove it. What the team shares is removed by nobody:
// sharing is stopped first.
import { Pencil, Trash2, Users } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { AssetFact } from '../../lib/model/asset-fact.ts';
import type { Held } from '../../lib/model/shared.ts';
import { isOfTeam, mayEdit, mayShare } from '../shared/team-desk.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { FactsModel } from './facts-model.ts';

export function DescribeIt({ model, id, name }: { model: FactsModel; id: string; name: string }) {
  return (
    <Button
      size="small"
      aria-label={t('facts.describeOne', [name])}
      onClick={() => {
        model.writing.value = { id, name };
      }}
    >
      {t('facts.describe')}
    </Button>
  );
}

export function FactActions({ model, fact }: { model: FactsModel; fact: Held<AssetFact> }) {
  const { desk, isBusy } = model;
  const isShared = isOfTeam(desk, fact);
  return (
    <>
      {!isShared && mayShare(desk) && (
        <IconButton
          label={t('shared.shareOne', [fact.name])}
          disabled={isBusy.value}
          onClick={() => void model.act(() => desk.share('fact', fact))}
        >
          <Icon of={Users} size={14} />
        </IconButton>
      )}
      {mayEdit(desk, fact) && (
        <IconButton
          label={t('facts.editOne', [fact.name])}
          onClick={() => {
            model.writing.value = fact;
          }}
        >
          <Icon of={Pencil} size={14} />
        </IconButton>
      )}
      {!isShared && (
        <IconButton
          label={t('facts.removeOne', [fact.name])}
          disabled={isBusy.value}
          onClick={() => void model.remove(fact)}
        >
          <Icon of={Trash2} size={14} />
        </IconButton>
      )}
    </>
  );
}
