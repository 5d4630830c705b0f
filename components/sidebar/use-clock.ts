// A moment that goes on by itself, in steps: for words such as "4 min left", never for motion.
import { useEffect, useState } from 'preact/hooks';

/** `everyMs` 0 = stands still. Milliseconds since 1970. */
export function useClock(now: () => number, everyMs: number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    if (everyMs === 0) return;
    setAt(now());
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return everyMs === 0 ? now() : at;
}
