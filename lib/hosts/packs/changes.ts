// What a pack changes, in plain words for whoever decides whether to use it. Pure.
import type { Anchor } from '../locate.ts';
import type { BuiltInPack, Pack } from './pack.ts';

/** Where the id of a spec alone says too little. */
const facts: Readonly<Record<string, string>> = {
  'gmail.ownAddressDelegated': 'own address in a delegated box',
  'gmail.threadId': 'thread id',
  'gmail.senderEmail': 'sender’s address',
  'gmail.senderEmailCollapsed': 'sender’s address in a folded message',
  'gmail.senderName': 'sender’s name',
  'gmail.sentAt': 'time of a message',
  'gmail.rowSubject': 'subject in the list',
  'outlook.headingTail': 'conversation’s id',
  'outlook.senderEmail': 'sender’s address',
  'outlook.senderName': 'sender’s name',
  'outlook.sentAt': 'time of a message',
  'outlook.rowSubject': 'subject in the list',
  'linkedin.topCardSdui': 'top card in the new layout',
  'linkedin.headingEmber': 'top card in the old layout',
  'linkedin.bubble': 'window of a conversation',
  'linkedin.pageThread': 'conversation on the messaging page',
  'linkedin.messageForm': 'form of a message',
  'linkedin.messageEditor': 'editor of a message',
  'linkedin.incomingMessage': 'message of the other side',
  'linkedin.messageBody': 'text of a message',
  'linkedin.messageList': 'list of messages',
  'linkedin.pickedRow': 'conversation picked in the list',
  'linkedin.postEmber': 'post in the old layout',
  'linkedin.reactionControl': 'reaction button',
  'linkedin.postWords': 'text of a post',
  'linkedin.rowsOfSearch': 'list of search results',
  'linkedin.rowsOfInvitations': 'list of invitations',
  'linkedin.rowsOfConnections': 'list of connections',
  'linkedin.rowsOfNotifications': 'list of notifications',
  'linkedin.rowTitle': 'person of a row',
  'linkedin.noteField': 'note of an invitation',
  'linkedin.postField': 'editor of a post',
  'linkedin.commentField': 'editor of a comment',
  'linkedin.islands': 'data of the signed-in user',
  'linkedin.contactDialog': 'contact details',
  'linkedin.contactEmail': 'e-mail address in the contact details',
  'linkedin.companyInfo': 'lines beneath a company’s name',
  'linkedin.companyCard': 'top card of a company',
  'linkedin.connectControl': 'button that invites',
  'linkedin.pendingControl': 'button of a pending invitation',
  'linkedin.inviteDialog': 'dialog of an invitation',
  'linkedin.limitSign': 'sign that no invitation is left',
  'linkedin.withdrawControl': 'button that withdraws',
  'linkedin.acceptControl': 'button that accepts',
  'linkedin.postToast': 'link to a new post',
  'linkedin.messageSend': 'button that sends',
  'linkedin.comment': 'comment',
  'linkedin.reactionItem': 'reaction in the menu',
  'linkedin.repostControl': 'button that reposts',
  'linkedin.shareBox': 'dialog of a post',
  'linkedin.shareSend': 'button that posts',
  'linkedin.followControl': 'button that follows',
  'linkedin.endorseControl': 'button that endorses',
  'linkedin.slugSdui': 'profile’s address in the new layout',
  'linkedin.slugEmber': 'profile’s address in the old layout',
  'linkedin.memberInLinks': 'member id',
  'linkedin.nameSdui': 'name in the new layout',
  'linkedin.nameEmber': 'name in the old layout',
  'linkedin.titleName': 'name in the title',
  'linkedin.emberHeadline': 'headline in the old layout',
  'linkedin.emberLocation': 'location in the old layout',
  'linkedin.emberDegree': 'degree in the old layout',
  'linkedin.postUrn': 'id of a post',
  'linkedin.postAuthorSlug': 'address of a post’s author',
  'linkedin.postAuthorName': 'name of a post’s author',
  'linkedin.headerName': 'name above a conversation',
  'linkedin.headerHeadline': 'headline above a conversation',
  'linkedin.senderName': 'sender’s name',
  'linkedin.sentAt': 'time of a message',
  'linkedin.threadInLinks': 'conversation’s id',
  'linkedin.rowName': 'name in a list',
  'salesnav.leadHeading': 'heading of a lead',
  'salesnav.leadCard': 'card of a lead',
  'salesnav.accountHeading': 'heading of an account',
  'salesnav.accountCard': 'card of an account',
  'salesnav.rows': 'rows of a list',
  'salesnav.messageField': 'editor of a message',
  'salesnav.talk': 'window of a conversation',
  'salesnav.message': 'message',
  'salesnav.messageText': 'text of a message',
  'salesnav.saveControl': 'button that saves',
  'salesnav.talkRows': 'conversation in the list',
  'salesnav.leadLinks': 'lead’s id in links',
  'salesnav.titleName': 'name in the title',
  'salesnav.rowName': 'name in a list',
  'salesnav.senderName': 'sender’s name',
  'salesnav.talkId': 'conversation’s id',
  'salesnav.talkName': 'name above a conversation',
};

/** `gmail.ownAddress` → `own address`. */
const factOf = (id: string): string =>
  facts[id] ??
  id
    .slice(id.indexOf('.') + 1)
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();

const quoted = (anchors: readonly Anchor[]): string => {
  const names = anchors.map(({ id }) => `“${id}”`);
  const last = names.pop() ?? '';
  return `anchor${names.length > 0 ? 's' : ''} ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}`;
};

const isAlike = (one: Anchor, other: Anchor): boolean => {
  const said = (anchor: Anchor) => JSON.stringify(Object.entries(anchor).sort(([a], [b]) => (a < b ? -1 : 1)));
  return said(one) === said(other);
};

function stepsBetween(before: readonly Anchor[], after: readonly Anchor[]): string[] {
  const inBefore = ({ id }: Anchor) => before.find((one) => one.id === id);
  const isIn = (list: readonly Anchor[], anchor: Anchor) => list.some(({ id }) => id === anchor.id);
  const added = after.filter((anchor) => !isIn(before, anchor));
  const removed = before.filter((anchor) => !isIn(after, anchor));
  const changed = after.filter((anchor) => {
    const old = inBefore(anchor);
    return old !== undefined && !isAlike(old, anchor);
  });
  const orderOf = (list: readonly Anchor[], other: readonly Anchor[]) =>
    list
      .filter((anchor) => isIn(other, anchor))
      .map(({ id }) => id)
      .join(' ');
  const isFirstNew = after[0]?.id !== before[0]?.id;
  const isReordered = orderOf(before, after) !== orderOf(after, before);
  return [
    ...(added.length > 0 ? [`adds ${quoted(added)}`] : []),
    ...(changed.length > 0 ? [`changes ${quoted(changed)}`] : []),
    ...(isFirstNew ? [`tries “${after[0]?.id}” first`] : isReordered ? ['tries them in another order'] : []),
    ...(removed.length > 0 ? [`removes ${quoted(removed)}`] : []),
  ];
}

/** One sentence a fact whose anchors would differ; `before` and `after` hold what replaces the built-in anchors. */
export function changesIn(builtIn: BuiltInPack, before: Pack | undefined, after: Pack | undefined): string[] {
  return Object.entries(builtIn.specs).flatMap(([id, own]) => {
    const steps = stepsBetween((before?.specs[id] ?? own).anchors, (after?.specs[id] ?? own).anchors);
    if (steps.length === 0) return [];
    return [`Changes how the ${factOf(id)} on ${builtIn.label} is found: ${steps.join(', ')}.`];
  });
}
