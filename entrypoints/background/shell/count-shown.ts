// The badge counts what a sidebar shows: the list that was answered for what is on screen, never a typed search.
import { groupByUse } from '../../../components/sidebar/selection.ts';
import type { RankAnswer } from '../../../lib/model/suggestion.ts';
import type { Handlers } from '../../../lib/wire/router.ts';
import type { Page } from '../tabs.ts';
import type { Badge } from './badge.ts';

/** Rows that the sidebar makes of an answer: of each use only the first few. */
export const rowsOf = ({ suggestions }: RankAnswer): number =>
  groupByUse(suggestions).reduce((sum, { rows }) => sum + rows.length, 0);

type Ranking = Pick<Handlers<Page>, 'rank'>;

export function countingShown<H extends Ranking>(handlers: H, badge: Pick<Badge, 'counted'>): H {
  const rank: Ranking['rank'] = async (argument, page, key) => {
    const answer = await handlers.rank(argument, page, key);
    if (answer.ok && argument.text === '' && argument.viewId !== '' && page.tabId !== undefined)
      badge.counted(page.tabId, argument.viewId, rowsOf(answer.value));
    return answer;
  };
  return { ...handlers, rank };
}
