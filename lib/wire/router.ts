// Takes requests of a page's port, checks each against its schema, and answers by number. Unknown or malformed ones are
// answered with a sentence, counted, and do nothing.
import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import type { Problem, Result } from '../model/result.ts';
import {
  type Answers,
  type BackgroundToPage,
  pageToBackground,
  type RequestArgument,
  type RequestName,
  requestSchemas,
} from './messages.ts';

/** One function a request; `key` is the same when it is repeated. A thrown error is unexpected and reaches `onCrash`. */
export type Handlers<Caller> = {
  [N in RequestName]: (argument: RequestArgument<N>, caller: Caller, key: string) => Promise<Result<Answers[N]>>;
};

const malformed = (): Problem => ({ code: 'bad_request', message: t('outbox.wire.malformed') });
const crashed = (): Problem => ({ code: 'unexpected', message: t('outbox.wire.crashed') });

export interface Router<Caller> {
  handle(message: unknown, caller: Caller, answer: (message: BackgroundToPage) => void): Promise<void>;
}

/** @param explain a sentence for an error that can be expected; nothing for a mistake of ours, which reaches `onCrash` */
export function router<Caller>(
  handlers: Handlers<Caller>,
  onCrash: (error: unknown) => void,
  explain: (error: unknown) => Problem | undefined = () => undefined,
): Router<Caller> {
  return {
    async handle(message, caller, answer) {
      const request = v.safeParse(pageToBackground, message);
      if (!request.success) return;
      const { id, key, name, argument } = request.output;
      const parsed = v.safeParse(requestSchemas[name], argument);
      if (!parsed.success) return answer({ type: 'answer', id, ok: false, problem: malformed() });
      try {
        const run = handlers[name] as (argument: unknown, caller: Caller, key: string) => Promise<Result<unknown>>;
        const result = await run(parsed.output, caller, key);
        answer(
          result.ok
            ? { type: 'answer', id, ok: true, value: result.value }
            : { type: 'answer', id, ok: false, problem: result.problem },
        );
      } catch (error) {
        const problem = explain(error);
        if (problem === undefined) onCrash(error);
        answer({ type: 'answer', id, ok: false, problem: problem ?? crashed() });
      }
    },
  };
}
