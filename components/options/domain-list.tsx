// A list of domains in one line, as people write them; what is no domain is named.
import { useEffect, useState } from 'preact/hooks';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { controlClass, Field } from '../ui/field.tsx';
import { readDomains } from './domains.ts';

interface DomainListProps {
  label: string;
  hint: string;
  domains: string[];
  onChange: (domains: string[]) => void;
}

export function DomainList({ label, hint, domains, onChange }: DomainListProps) {
  const saved = domains.join(', ');
  const [text, setText] = useState(saved);
  useEffect(() => setText(saved), [saved]);
  const { strange } = readDomains(text);
  return (
    <Field label={label} hint={strange.length === 0 ? hint : t('options.notDomain', [listWords(strange)])}>
      {(ids) => (
        <input
          {...ids}
          class={controlClass}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('options.domainExample')}
          aria-invalid={strange.length > 0}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={(event) => {
            const read = readDomains(event.currentTarget.value);
            if (read.strange.length === 0) onChange(read.domains);
          }}
        />
      )}
    </Field>
  );
}
