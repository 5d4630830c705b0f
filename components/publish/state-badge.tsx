// The state of an asset at the hub: an icon and a word.
import { Archive, CircleCheck, Eye, PencilLine } from 'lucide-preact';
import type { PublishState } from '../../lib/model/publish-states.ts';
import { Icon } from '../ui/icon.tsx';
import { stateWords } from './words.ts';

const looks = {
  draft: { icon: PencilLine, class: 'text-ink-soft' },
  review: { icon: Eye, class: 'text-amber' },
  published: { icon: CircleCheck, class: 'text-green' },
  archived: { icon: Archive, class: 'text-ink-faint' },
} as const;

export function StateBadge({ state }: { state: PublishState }) {
  const look = looks[state];
  return (
    <span class={`inline-flex shrink-0 items-center gap-1 whitespace-nowrap text-small ${look.class}`}>
      <Icon of={look.icon} size={14} />
      {stateWords(state)}
    </span>
  );
}
