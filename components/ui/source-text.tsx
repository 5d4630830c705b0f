// Text as a machine reads it: its own lines, scrolled by keyboard too, never wider than its place.

export function SourceText({ label, text, class: extra = '' }: { label: string; text: string; class?: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      class={`max-h-72 overflow-auto rounded-md bg-sunken p-2.5 ${extra}`}
    >
      <pre
        dir="ltr"
        translate={false}
        class="whitespace-pre-wrap break-words font-mono text-small text-ink [overflow-wrap:anywhere]"
      >
        {text}
      </pre>
    </section>
  );
}
