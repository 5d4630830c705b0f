// The asset that a step brings along: searched for in the library, or none.
import { X } from 'lucide-preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { IconButton } from '../ui/button.tsx';
import { controlClass } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CadencesModel } from './model.ts';

interface AssetPickProps {
  model: CadencesModel;
  assetId: string | undefined;
  /** Empty = none. */
  onPick: (assetId: string) => void;
}

export function AssetPick({ model, assetId, onPick }: AssetPickProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Asset[]>();
  const [taken, setTaken] = useState<Asset>();
  useEffect(() => {
    let isOld = false;
    const wanted = text.trim();
    if (wanted === '') setFound(undefined);
    else void model.findAssets(wanted).then((assets) => !isOld && setFound(assets));
    return () => {
      isOld = true;
    };
  }, [text]);
  if (assetId !== undefined) {
    const known = model.list.value?.titles.find((one) => one.id === assetId)?.title;
    const title = taken?.id === assetId ? taken.title : (known ?? assetId);
    return <Taken title={title} onDrop={() => onPick('')} />;
  }
  return (
    <div class="flex min-w-0 flex-col gap-1">
      <label for={id} class="font-medium text-ink-soft text-small">
        {t('steps.editor.asset')}
      </label>
      <input
        id={id}
        type="search"
        class={controlClass}
        autocomplete="off"
        placeholder={t('suggest.searchLibrary')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {found !== undefined && (
        <Found
          assets={found}
          onTake={(asset) => {
            setTaken(asset);
            setText('');
            onPick(asset.id);
          }}
        />
      )}
    </div>
  );
}

function Taken({ title, onDrop }: { title: string; onDrop: () => void }) {
  return (
    <div class="flex min-w-0 flex-col gap-1">
      <span class="font-medium text-ink-soft text-small">{t('steps.editor.asset')}</span>
      <span class="flex h-8 min-w-0 items-center rounded-md bg-sunken ps-2.5">
        <span class="min-w-0 flex-1 truncate" title={title}>
          {title}
        </span>
        <IconButton label={t('steps.editor.dropAsset', [title])} onClick={onDrop}>
          <Icon of={X} size={14} />
        </IconButton>
      </span>
    </div>
  );
}

function Found({ assets, onTake }: { assets: readonly Asset[]; onTake: (asset: Asset) => void }) {
  if (assets.length === 0)
    return (
      <p role="status" class="text-ink-faint text-small">
        {t('steps.editor.noAsset')}
      </p>
    );
  return (
    <ul aria-label={t('steps.editor.found')} class="divide-y divide-hairline rounded-md border border-hairline">
      {assets.map((asset) => (
        <li key={asset.id}>
          <button
            type="button"
            aria-label={t('steps.editor.takeAsset', [asset.title])}
            title={asset.title}
            onClick={() => onTake(asset)}
            class="block h-7 w-full truncate px-2.5 text-start transition-colors hover:bg-sunken focus-visible:-outline-offset-2"
          >
            {asset.title}
          </button>
        </li>
      ))}
    </ul>
  );
}
