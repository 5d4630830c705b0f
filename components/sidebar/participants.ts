// Whom a thread names beside the one who is shown: the choices offered where the wrong person stands there. Pure.
import type { Context, Participant } from '../../lib/model/context.ts';

/** More would be a list to search, not a choice. */
const most = 8;

const fold = (address: string): string => address.trim().toLowerCase();

/** People with an address in the thread or the open composer, latest first, without the rep and the one on screen. */
export function otherPeople(context: Context | undefined): Participant[] {
  if (context === undefined) return [];
  const messages = [...(context.thread?.messages ?? [])].reverse();
  const named = [
    ...(context.composer?.recipients ?? []),
    ...messages.flatMap((message) => [message.from, ...message.to]),
    ...(context.thread?.participants ?? []),
  ];
  const left = new Set([context.own, ...(context.person?.emails ?? [])].map(fold));
  const found = new Map<string, Participant>();
  for (const { name, email } of named) {
    const address = fold(email);
    if (address === '' || left.has(address)) continue;
    const before = found.get(address);
    if (before === undefined) found.set(address, { name, email: address });
    else if (before.name === '' && name !== '') found.set(address, { ...before, name });
  }
  return [...found.values()].slice(0, most);
}
