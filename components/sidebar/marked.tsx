// A text with the typed words marked in it.
import type { TextRange } from '../../lib/model/suggestion.ts';

/** Ranges must be in order and apart; those outside the text are ignored. */
export function Marked({ text, ranges }: { text: string; ranges: readonly TextRange[] | undefined }) {
  if (ranges === undefined || ranges.length === 0) return <>{text}</>;
  let at = 0;
  const parts = ranges.flatMap(([from, to]) => {
    if (from < at || to > text.length) return [];
    const before = text.slice(at, from);
    at = to;
    return [
      before,
      <mark key={from} class="bg-green-wash text-inherit forced-colors:underline">
        {text.slice(from, to)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
