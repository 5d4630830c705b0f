// A horizontal bar that starts at zero. The number stands beside it; the bar itself is decoration.

/** `part` of `whole`, 0–1; a value above zero is always visible. */
export function Bar({ part, whole, class: extra = '' }: { part: number; whole: number; class?: string }) {
  const share = whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      class={`h-1 w-full overflow-hidden rounded-full bg-sunken forced-colors:border ${extra}`}
    >
      <rect
        class="fill-green forced-colors:fill-[Highlight]"
        height="4"
        width={share === 0 ? 0 : Math.max(1.5, share * 100)}
      />
    </svg>
  );
}
