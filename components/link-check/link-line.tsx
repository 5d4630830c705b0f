// In the dialog of one asset: how its link was when it was asked last.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { LinkCheck } from '../../lib/model/link-check.ts';
import type { LibraryModel } from '../catalogue/library-model.ts';
import { Button } from '../ui/button.tsx';
import { agoWords } from '../wording.ts';
import { canUseNew, LinkStateLine, useNewAddress, Whither } from './found-links.tsx';
import type { LinkCheckModel } from './link-check-model.ts';

interface LinkLineProps {
  url: string;
  model: LinkCheckModel;
  library: LibraryModel;
  now: number;
  onUsed: () => void;
}

export function LinkLine({ url, model, library, now, onUsed }: LinkLineProps) {
  const [check, setCheck] = useState<LinkCheck>();
  useEffect(() => {
    let isHere = true;
    // Without an answer the line is left out.
    if (url !== '')
      void model.of(url).then(
        (found) => isHere && setCheck(found),
        () => undefined,
      );
    return () => {
      isHere = false;
    };
  }, [url, model]);
  if (check === undefined) return null;
  return (
    <div class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-x-2">
          <LinkStateLine check={check} />
          <span class="text-ink-faint text-small">{t('linkCheck.asked', [agoWords(check.checkedAt, now)])}</span>
        </p>
        {check.state === 'moved' && <Whither check={check} model={model} />}
      </div>
      {canUseNew(check, model) && (
        <Button size="small" onClick={() => void useNewAddress(check, model, library).then(onUsed)}>
          {t('linkCheck.useNew')}
        </Button>
      )}
    </div>
  );
}
