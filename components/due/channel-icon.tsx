// One icon for each way a step is done; the word stands beside it or is read aloud.
import type { LucideIcon } from 'lucide-preact';
import {
  CalendarPlus,
  CircleDashed,
  Eye,
  Mail,
  MessageSquare,
  MessageSquareQuote,
  Phone,
  Send,
  ThumbsUp,
  UserPlus,
} from 'lucide-preact';
import { channelName } from '../../lib/cadences/words.ts';
import type { StepChannel } from '../../lib/model/next-step.ts';
import { Icon } from '../ui/icon.tsx';

const icons: Record<StepChannel, LucideIcon> = {
  email: Mail,
  connect: UserPlus,
  message: MessageSquare,
  inmail: Send,
  comment: MessageSquareQuote,
  reaction: ThumbsUp,
  view: Eye,
  call: Phone,
  meeting: CalendarPlus,
  other: CircleDashed,
};

export function ChannelIcon({ channel, class: extra = '' }: { channel: StepChannel; class?: string }) {
  return (
    <span class={`inline-flex shrink-0 ${extra}`} title={channelName(channel)}>
      <Icon of={icons[channel]} size={14} />
      <span class="sr-only">{channelName(channel)}</span>
    </span>
  );
}
