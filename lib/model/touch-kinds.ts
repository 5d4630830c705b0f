// What somebody can do to somebody, and where a touch stands. Without the schema, so that a page which only names touches
// does not carry the validator.

export const outboundKinds = [
  'profile_view',
  'company_view',
  'follow',
  'connection_request',
  'connection_withdrawn',
  'invitation_accepted',
  'message_sent',
  'inmail_sent',
  'reaction',
  'comment',
  'comment_reply',
  'repost',
  'own_post',
  'endorsement',
  'lead_saved',
  'account_saved',
  'email_sent',
  'email_reply_sent',
  'asset_shared',
  'meeting_invite',
  'call',
  'note',
] as const;
export const inboundKinds = [
  'connection_accepted',
  'message_received',
  'inmail_accepted',
  'inmail_declined',
  'reaction_received',
  'comment_received',
  'profile_view_received',
  'email_reply_received',
  'auto_reply',
  'bounce',
  'link_clicked',
  'asset_viewed',
  'meeting_accepted',
  'meeting_declined',
  'opt_out',
] as const;
export const touchKinds = [...outboundKinds, ...inboundKinds] as const;
export type TouchKind = (typeof touchKinds)[number];

/** Life cycle; `lib/touches/life-cycle.ts` holds the allowed steps. */
export const touchStates = ['observed', 'confirmed', 'queued', 'synced', 'failed', 'undone'] as const;
export type TouchState = (typeof touchStates)[number];
