// "New asset": the form in a dialog of its own, and the sentence when it is written.
import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import type { AssetEditor } from './asset-editor.ts';
import { AssetForm } from './asset-form.tsx';

export function NewAsset({ editor, onSaved }: { editor: AssetEditor; onSaved: (id: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const draft = editor.draft.value;
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          editor.create();
          setOpen(true);
        }}
      >
        <Icon of={Plus} size={12} />
        {t('assetForm.new')}
      </Button>
      <Dialog title={t('assetForm.new')} shape="centre" isOpen={isOpen} onClose={() => setOpen(false)}>
        {draft !== undefined && draft.before === undefined && (
          <>
            <AssetForm
              editor={editor}
              draft={draft}
              onSaved={(id) => {
                setOpen(false);
                onSaved(id);
              }}
              onCancel={() => {
                editor.drop();
                setOpen(false);
              }}
            />
            <Spoken saying={editor.saying.value} />
          </>
        )}
      </Dialog>
    </>
  );
}
