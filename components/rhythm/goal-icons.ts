// One icon a kind of goal; the word always stands beside it.
import { type LucideIcon, Mail, MessageCircle, MessageSquare, PenLine, SmilePlus, UserPlus } from 'lucide-preact';
import type { GoalKind } from '../../lib/model/settings.ts';

export const goalIcons: Record<GoalKind, LucideIcon> = {
  connect: UserPlus,
  message: MessageSquare,
  comment: MessageCircle,
  reaction: SmilePlus,
  email: Mail,
  post: PenLine,
};
