// One drain a target in this browser, however many contexts wake up for it. The lock of a stopped worker is free at once.

/** Runs `work` when no other context drains this target; answers undefined otherwise. */
export function withOutboxLock<T>(target: string, work: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(`touchline-outbox:${target}`, { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : work(),
  );
}
