// What the last check found that is not in order, each with what can be done about it.
import { MoveRight } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { LinkCheck } from '../../lib/model/link-check.ts';
import type { LibraryModel } from '../catalogue/library-model.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import { stateIcons, stateWords } from './check-words.ts';
import type { LinkCheckModel } from './link-check-model.ts';

const mostShown = 200;

/** Not for one that leads to a sign-in: nobody should be sent there. */
export const canUseNew = ({ state, to }: LinkCheck, model: LinkCheckModel): boolean =>
  state === 'moved' && to !== '' && !model.isSignInPage(to);

export async function useNewAddress(check: LinkCheck, model: LinkCheckModel, library: LibraryModel): Promise<void> {
  const ids = (library.briefs.peek() ?? []).filter(({ url }) => url === check.url).map(({ id }) => id);
  const revision = await model.useNew(check, ids);
  if (revision > 0) library.undoable.value = revision;
}

export function FoundLinks({ model, library }: { model: LinkCheckModel; library: LibraryModel }) {
  const found = model.found.value;
  if (found.length === 0) return null;
  return (
    <>
      <ul
        aria-label={t('linkCheck.found')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        class="max-h-80 divide-y divide-hairline overflow-y-auto border-hairline border-y"
      >
        {found.slice(0, mostShown).map((check) => (
          <li
            key={check.url}
            class="grid grid-cols-1 items-center gap-x-3 py-1.5 sm:min-h-9 sm:grid-cols-[10rem_minmax(0,1fr)_auto] sm:py-1"
          >
            <LinkStateLine check={check} />
            <span class="min-w-0">
              <span class="block truncate" title={check.url} dir="ltr">
                {check.url}
              </span>
              {check.state === 'moved' && <Whither check={check} model={model} />}
            </span>
            {canUseNew(check, model) && (
              <span class="max-sm:pt-1">
                <Button
                  size="small"
                  disabled={library.isBusy.value}
                  onClick={() => void useNewAddress(check, model, library)}
                >
                  {t('linkCheck.useNew')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {found.length > mostShown && (
        <p class="text-ink-faint text-small">{t('linkCheck.firstOf', [figure(mostShown), figure(found.length)])}</p>
      )}
    </>
  );
}

export function LinkStateLine({ check }: { check: LinkCheck }) {
  const tone = check.state === 'gone' ? 'text-red' : check.state === 'ok' ? 'text-ink-soft' : 'text-amber';
  return (
    <span class={`inline-flex items-center gap-1.5 text-small ${tone}`}>
      <Icon of={stateIcons[check.state]} size={14} />
      {stateWords(check)}
    </span>
  );
}

/** Where a moved link ends, or that nobody saw. */
export function Whither({ check, model }: { check: LinkCheck; model: LinkCheckModel }) {
  if (check.to === '') return <span class="block text-pretty text-ink-soft text-small">{t('linkCheck.toOther')}</span>;
  return (
    <span class="flex min-w-0 items-center gap-1 text-ink-soft text-small">
      <Icon of={MoveRight} size={12} class="rtl:-scale-x-100" />
      <span class="min-w-0 truncate" title={check.to} dir="ltr">
        {check.to}
      </span>
      {model.isSignInPage(check.to) && <span class="shrink-0">· {t('linkCheck.toSignIn')}</span>}
    </span>
  );
}
