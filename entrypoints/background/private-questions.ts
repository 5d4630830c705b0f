// "This looks private. Log it?": questions that wait for the rep. In memory only, since the draft tells what it is about;
// one that is lost with a stopped worker leaves nothing behind, and the touch can be logged by hand.
import type { SensitiveQuestion } from '../../lib/wire/messages.ts';

const mostWaiting = 20;
const mostAnswered = 200;

export class PrivateQuestions {
  readonly #waiting = new Map<string, SensitiveQuestion>();
  readonly #answered = new Set<string>();
  readonly #withdrawn = new Set<string>();

  /** The question, when it is new: the same observation told again is not asked again. */
  add(question: SensitiveQuestion): SensitiveQuestion | undefined {
    const key = question.draft.dedupeKey;
    if (this.#waiting.has(key) || this.#answered.has(key)) return undefined;
    this.#waiting.set(key, question);
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= mostWaiting) break;
      this.#waiting.delete(oldest);
    }
    return question;
  }

  of(viewId: string): SensitiveQuestion[] {
    return [...this.#waiting.values()].filter((question) => question.viewId === viewId);
  }

  answered(dedupeKey: string): void {
    this.#waiting.delete(dedupeKey);
    this.#answered.add(dedupeKey);
    for (const oldest of this.#answered) {
      if (this.#answered.size <= mostAnswered) break;
      this.#answered.delete(oldest);
    }
  }

  /** The host's own undo took the sending back: there is nothing to log any more, whatever the answer. */
  withdraw(dedupeKey: string): SensitiveQuestion | undefined {
    const question = this.#waiting.get(dedupeKey);
    if (question === undefined) return undefined;
    this.#withdrawn.add(dedupeKey);
    this.answered(dedupeKey);
    return question;
  }

  isWithdrawn(dedupeKey: string): boolean {
    return this.#withdrawn.has(dedupeKey);
  }

  /** One answer for a conversation ends all its questions. Answers those that are gone. */
  takeThread(threadId: string, host: string, hostOf: (viewId: string) => string | undefined): SensitiveQuestion[] {
    const same = [...this.#waiting.values()].filter(
      ({ draft, viewId }) => threadId !== '' && draft.threadId === threadId && hostOf(viewId) === host,
    );
    for (const { draft } of same) this.answered(draft.dedupeKey);
    return same;
  }
}
