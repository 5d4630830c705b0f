// Form parts: a label, a control, a hint, in one rhythm. Errors are sentences, tied to their control.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export const controlClass =
  'h-8 w-full min-w-0 rounded-md border border-edge bg-paper px-2.5 text-body text-ink transition-colors hover:border-edge';

interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  /** Gets the ids that tie it to its label and hint. */
  children: (ids: { id: string; 'aria-describedby': string | undefined }) => ComponentChildren;
}

export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hasHint = hint !== undefined;
  return (
    <div class="flex flex-col gap-1">
      <label for={id} class="font-medium text-small text-ink-soft">
        {label}
      </label>
      {children({ id, 'aria-describedby': hasHint ? `${id}-hint` : undefined })}
      {hasHint && (
        <p id={`${id}-hint`} class="text-pretty text-small text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  label: string;
  hint?: ComponentChildren;
  type?: 'text' | 'url' | 'password';
  value: string;
  onType: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  isRequired?: boolean;
  isDisabled?: boolean;
}

/** One line of text for a machine: an address, a name, a secret. Nothing is completed or corrected. */
export function TextField({ label, hint, type, value, onType, isRequired, isDisabled, ...rest }: TextFieldProps) {
  const shared = {
    ...rest,
    class: controlClass,
    autocomplete: 'off',
    spellcheck: false,
    required: isRequired === true,
    disabled: isDisabled === true,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onType(event.currentTarget.value),
  } as const;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => {
        if (type === 'password') return <input {...ids} {...shared} type="password" />;
        if (type === 'url') return <input {...ids} {...shared} type="url" inputMode="url" />;
        return <input {...ids} {...shared} type="text" />;
      }}
    </Field>
  );
}

type Option<T extends string> = { value: T; label: string };

interface SelectProps<T extends string> {
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-label'?: string;
  value: T;
  options: readonly Option<T>[];
  onPick: (value: T) => void;
  /** Gets the focus when its dialog opens. */
  isFirst?: boolean;
}

export function Select<T extends string>({ value, options, onPick, isFirst = false, ...rest }: SelectProps<T>) {
  return (
    <select
      {...rest}
      data-first={isFirst ? '' : undefined}
      class={controlClass}
      value={value}
      onChange={(event) => {
        const picked = options.find((option) => option.value === event.currentTarget.value);
        if (picked !== undefined) onPick(picked.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface SwitchProps {
  label: string;
  hint?: ComponentChildren;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

/** A setting that is on or off, its label and its explanation. */
export function Switch({ label, hint, isOn, onTurn }: SwitchProps) {
  const id = useId();
  return (
    <div class="flex items-start justify-between gap-4 py-2.5">
      <div class="min-w-0">
        <label for={id} class="font-medium">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="mt-0.5 max-w-prose text-pretty text-ink-soft">
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        class="switch mt-0.5"
        checked={isOn}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
    </div>
  );
}

/** A few choices in one line; radios underneath, so arrows and screen readers work. */
export function Segments<T extends string>(props: {
  legend: string;
  value: T;
  options: readonly Option<T>[];
  onPick: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset class="inline-flex min-h-8 w-fit max-w-full items-stretch rounded-md border border-edge bg-paper p-px">
      <legend class="sr-only">{props.legend}</legend>
      {props.options.map((option) => (
        <label
          key={option.value}
          class="flex min-h-7 cursor-pointer items-center rounded-[5px] px-2.5 text-ink-soft transition-colors hover:text-ink has-checked:bg-sunken has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-green forced-colors:has-checked:outline-2"
        >
          <input
            type="radio"
            class="sr-only"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onPick(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
