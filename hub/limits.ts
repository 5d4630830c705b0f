// Token buckets in memory: how fast a device, a workspace or an address may ask. Each process counts for itself, and a
// restart fills every bucket; so a limit is a brake, never a lock.

export interface Rate {
  /** Tokens that come back in a second. */
  perSecond: number;
  /** Tokens a full bucket holds: what may come at once after a quiet time. */
  burst: number;
}

export interface Buckets {
  /** Takes one token; 0 = taken, otherwise the whole seconds until there is one. */
  take(key: string, nowMs: number): number;
}

/** Buckets that memory holds; above, the full ones go first, because a full bucket says nothing. */
const mostBuckets = 50_000;

export function createBuckets({ perSecond, burst }: Rate): Buckets {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const levelAt = (bucket: { tokens: number; at: number }, nowMs: number): number =>
    Math.min(burst, bucket.tokens + (Math.max(0, nowMs - bucket.at) / 1_000) * perSecond);

  function makeRoom(nowMs: number): void {
    if (buckets.size < mostBuckets) return;
    for (const [key, bucket] of buckets) if (levelAt(bucket, nowMs) >= burst) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < mostBuckets) return;
      buckets.delete(key);
    }
  }

  return {
    take(key, nowMs) {
      const bucket = buckets.get(key);
      if (bucket === undefined) makeRoom(nowMs);
      const tokens = bucket === undefined ? burst : levelAt(bucket, nowMs);
      const isTaken = tokens >= 1;
      buckets.set(key, { tokens: isTaken ? tokens - 1 : tokens, at: nowMs });
      return isTaken ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
  };
}

export interface Limits {
  device: Rate;
  tenant: Rate;
  /** Sign-ins that fail, by address. */
  failedSignIn: Rate;
  /** Invites tried, by address. */
  redeem: Rate;
}

/** A device that drains a long backlog sends tens of requests a second; nothing a person does comes near. */
export const usualLimits: Limits = {
  device: { perSecond: 50, burst: 1_000 },
  tenant: { perSecond: 500, burst: 10_000 },
  failedSignIn: { perSecond: 0.5, burst: 30 },
  redeem: { perSecond: 0.5, burst: 30 },
};
