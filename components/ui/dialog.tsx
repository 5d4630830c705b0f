// A native modal dialog: the browser keeps the focus inside, closes on Esc and gives the focus back.
import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `sheet` sits at the bottom edge of a narrow page. */
  shape?: 'sheet' | 'centre';
  children: ComponentChildren;
}

export function Dialog({ title, isOpen, onClose, shape = 'sheet', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // At once, not after the next frame: the focus that a closing dialog gives back must not come after the page's composer has it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === isOpen) return;
    if (!isOpen) return element.close();
    element.showModal();
    element.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [isOpen]);

  const place =
    shape === 'sheet'
      ? 'mt-auto mb-0 w-full max-w-none rounded-t-xl border-t border-hairline max-h-[85dvh]'
      : 'm-auto w-[min(32rem,calc(100vw-1.5rem))] rounded-xl border border-hairline max-h-[85dvh]';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click on the backdrop doubles the Esc key, which the browser handles
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      // Closed by us, for another dialog: nobody has to be told.
      onClose={() => isOpen && onClose()}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      class={`${place} arrive overflow-hidden p-0 shadow-[0_-8px_32px_rgb(0_0_0/0.12)]`}
    >
      {isOpen && (
        <div class="flex max-h-[85dvh] flex-col">
          <header class="flex min-h-10 shrink-0 items-start justify-between gap-2 border-hairline border-b py-1.5 ps-3 pe-1.5">
            <h2 id={titleId} class="wrap-anywhere min-w-0 py-1 text-pretty font-semibold text-body">
              {title}
            </h2>
            <IconButton label={t('common.close')} onClick={() => dialog.current?.close()}>
              <Icon of={X} />
            </IconButton>
          </header>
          <div class="min-h-0 overflow-y-auto p-3">{children}</div>
        </div>
      )}
    </dialog>
  );
}
