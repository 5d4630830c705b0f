// What the doctor says about one promise of the outbox; ARCHITECTURE.md, "What the outbox promises".

export const promises = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I10', 'rows'] as const;
export type PromiseId = (typeof promises)[number];

export interface Finding {
  id: PromiseId;
  /** `unchecked`: this device alone cannot know. */
  state: 'holds' | 'broken' | 'repaired' | 'unchecked';
  count: number;
  /** For the rep. */
  sentence: string;
}
