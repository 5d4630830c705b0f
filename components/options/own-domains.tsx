// The domains whose people are colleagues, not prospects.
import { useEffect, useState } from 'preact/hooks';
import { controlClass, Field } from '../ui/field.tsx';
import { readDomains } from './domains.ts';

export function OwnDomains({ domains, onChange }: { domains: string[]; onChange: (domains: string[]) => void }) {
  const saved = domains.join(', ');
  const [text, setText] = useState(saved);
  useEffect(() => setText(saved), [saved]);
  const { strange } = readDomains(text);
  return (
    <Field
      label="Your company’s domains"
      hint={
        strange.length === 0
          ? 'People with these addresses are colleagues: mail to them is no touch. The domain of your own address counts already.'
          : `“${strange.join('”, “')}” is not a domain. Write it like acme.com.`
      }
    >
      {(ids) => (
        <input
          {...ids}
          class={controlClass}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder="acme.com, acme.co.uk"
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
