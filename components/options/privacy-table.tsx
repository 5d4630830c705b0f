// What is read, kept and sent, one line each. PRIVACY.md says the same at length; in a narrow window each line becomes a block.
import { t, tOf } from '../../lib/i18n/t.ts';

const rows = ['names', 'text', 'recipients', 'notes', 'steps', 'departures', 'words', 'choices', 'others'] as const;
const columns = ['read', 'kept', 'sent'] as const;

export function PrivacyTable() {
  const never = t('options.facts.never');
  return (
    <table class="w-full border-collapse text-start max-sm:block">
      <caption class="sr-only">{t('options.facts.caption')}</caption>
      <thead class="max-sm:sr-only">
        <tr class="border-hairline border-b text-ink-soft text-small">
          <th scope="col" class="w-2/5 py-1.5 pe-3 text-start font-medium">
            {t('options.facts.what')}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" class="py-1.5 pe-3 text-start font-medium">
              {tOf('options.facts', column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="max-sm:block">
        {rows.map((row) => (
          <tr key={row} class="border-hairline border-b align-top last:border-b-0 max-sm:block max-sm:py-1.5">
            <th scope="row" class="py-1.5 pe-3 text-start font-medium max-sm:block max-sm:py-0.5">
              {tOf('options.fact', row)}
            </th>
            {columns.map((column) => {
              const words = tOf(`options.factOf.${row}`, column);
              return (
                <td
                  key={column}
                  class={`text-pretty py-1.5 pe-3 max-sm:flex max-sm:gap-2 max-sm:py-0 ${words === never ? 'text-ink-faint' : 'text-ink-soft'}`}
                >
                  <span aria-hidden="true" class="w-24 shrink-0 text-ink-faint text-small sm:hidden">
                    {tOf('options.facts', column)}
                  </span>
                  {words}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
