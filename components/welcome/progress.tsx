// Where one is, in words and as one short line a step; each line leads to its step.
import { t, tOf } from '../../lib/i18n/t.ts';
import { figure } from '../wording.ts';
import { welcomeSteps } from './steps.ts';

export function Progress({ at, onGo }: { at: number; onGo: (to: number) => void }) {
  const many = welcomeSteps.length;
  return (
    <nav aria-label={t('welcome.steps')} class="ms-auto flex items-center gap-3">
      <p class="text-ink-soft text-small">
        {at > many ? t('welcome.ready') : t('welcome.progress', [figure(at), figure(many)])}
      </p>
      <ol class="flex gap-1">
        {welcomeSteps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              title={tOf('welcome.title', step)}
              aria-label={t('welcome.goTo', [figure(index + 1), tOf('welcome.title', step)])}
              aria-current={at === index + 1 ? 'step' : undefined}
              onClick={() => onGo(index + 1)}
              class="group flex h-6 w-6 items-center forced-colors:aria-[current=step]:outline-1"
            >
              <span
                class={`h-1 w-full rounded-full transition-colors forced-colors:border ${index < at ? 'bg-green forced-colors:bg-[Highlight]' : 'bg-hairline group-hover:bg-edge'}`}
              />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
