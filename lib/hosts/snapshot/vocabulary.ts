// What a snapshot keeps as it is: words that are the host's, never a person's. Anything not listed is replaced. A word that
// a new anchor looks for belongs here, with the fixture that needs it.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Kept in any text: names of hosts, joints of headlines ("VP at Acme"), keys in tooltips, marks of an unsent mail, "You:" in lists. */
export const keptInText = words(`
  linkedin outlook gmail google microsoft yahoo proton mail sales navigator inmail
  at bei chez en hos bij presso na w в
  enter ctrl draft entwurf brouillon borrador re fw fwd aw wg
  you sie du vous tú usted você eu tu lei u jij je ty sinä vy ön te dvs dumneavoastră siz sen вы ви εσείς אתה את أنت bạn คุณ anda
  自分 あなた 나 회원님 您 你
`);

/** Kept in ids, addresses of pages and other code, even when the page also shows them as text. */
export const keptInCode = words(`
  about account action activity all app aria article attachment author avatar badge banner body bottom box button
  card category cell chip click close col column comment comments company compose connect connections contact
  container content control conv conversation conversations country custom data date deeplink delete details dialog
  display document drafts dropdown edit education email en entity experience facet feed field file filter first
  flagged focus follow folder footer form forward from group groups header heading headline help history home icon
  id image img important in inbox info input insights invitation invitations invite item items job jobs jump junk
  keyword keywords label language languages last launcher layout lazy lead leads left level li like line link list
  location login logo mail main manager media member members menu message messages messaging meta mid modal more msg
  my name nav navigation network new next note notification notifications number open option org outbox outlet
  overlay page pane panel people person photo picture pill place popup position post posts preload premium presence
  preview previous primary profile prompt quick read reader recent recipient recipients recommendations reply
  reaction reactions right role root row sales school search section secondary see select selected send sender sent
  settings share shared show side sidebar signature skills small snackbar social spam star starred state status sub
  subject submit subtitle suggested summary tab table tag target task team text thread threads time timestamp title
  to toast toolbar tooltip top topcard tracking trash tree trigger type undo unread unseen update updates url urn user
  value verification view viewer views visible website well widget with wrapper www results mynetwork grow received
  life videos events products alumni pulse scheduled snoozed imp chats cm popout ver fs tf th popoutv2
  signoutoptions accounts lists vanityname profileurn miniprofileurn index start end buffer breadcrumb topicname
  updateurn false post_ feedtype address addresses appendonsend arrowundo blurb browsemap bubble collection
  commentlist composer composesendbutton conversationcontainer core current datetime divrplyfwdmsg docking editor
  editorparent error expandable full general headshot identity iframe industry initvisiblepart insight interop
  itemcontainer lockup mailreadcompose mecontrol messagelist mobile notificationpane olk organization
  peopleyoumayknow primarymailboxroot profileverificationtriggerref proof reactionfacepilecollection recipientwell
  reference replaceablecomment result rooster rplyfwdmsg rte senderror sendregular sentreceivedsavedtime shadowdom
  sharebox src subjectbox suggestedforyou template textarea tiptap trap true undosend uniquemessagebody universal
  visit ydp zone accept acceptbutton add bpr cancel check chevrondown clock connectbuttonstate dismiss endorse
  com followbutton followstate fuse guid hue instant limit pending plus profilecontactdetailsoverlay repost save
  scheduledsend sentitems success withdraw fsd ugc ugcpost fsd_profile fs_salesprofile fs_salescompany msg_conversation comm cc bcc
`);

/** Attributes whose value developers named: their words stay unless the page shows them as text. */
const codeAttributes = words(`
  id for slot part itemprop itemtype componentkey jslog jsname jsaction aria-controls aria-labelledby aria-describedby
  aria-owns aria-activedescendant data-control-id data-icon-name data-anonymize data-folder-name
  data-finite-scroll-hotkey-item data-shortcut-folder data-shortcut-target data-lead-search-result data-sdui-screen
  data-sdui-component data-sn-view-name data-sales-action selector
`);
/** Whole families of such. */
const codeFamilies = /^data-(?:test|view|app|control|x-|anchor-|msg-overlay-)/;
/** Attributes that hold ids or urns: only listed words stay. */
const dataAttributes = words(`
  data-view-tracking-scope data-urn data-event-urn data-id data-member-id data-entity-urn data-chameleon-result-urn
  data-message-id data-thread-id data-legacy-thread-id data-legacy-message-id data-thread-perm-id
  data-legacy-last-message-id data-legacy-last-non-draft-message-id data-conversation-id data-item-id data-element-id
`);
/** Attributes of one word out of a fixed list, or a plain number. */
const stateAttributes = words(`
  role type dir lang tabindex contenteditable hidden open rel g_editable spellcheck colspan rowspan popover checked
  disabled readonly required multiple maxlength minlength autocomplete inputmode target method draggable scope
  aria-atomic aria-autocomplete aria-busy aria-checked aria-colcount aria-colindex aria-current aria-disabled
  aria-expanded aria-haspopup aria-hidden aria-invalid aria-level aria-live aria-modal aria-multiline
  aria-multiselectable aria-orientation aria-posinset aria-pressed aria-readonly aria-required aria-rowcount
  aria-rowindex aria-selected aria-setsize aria-sort viewbox width height size cellpadding cellspacing dragenter
  data-finite-scroll-hotkey
`);
/** Ids as a whole: the end of one may name the same thing as the whole of another. */
const idAttributes = words('data-convid data-itemid data-item-key data-conversationid');
const linkAttributes = words('href action');
const textAttributes = words(`
  title alt placeholder email jid value label summary datetime aria-label aria-description aria-roledescription aria-valuetext
  aria-placeholder data-lpc-hover-target-id data-hovercard-id data-name data-tooltip data-text data-placeholder
`);
const fields = words('input button textarea select form iframe meta fieldset output object');

export type AttributeKind = 'code' | 'data' | 'state' | 'id' | 'link' | 'text' | 'class' | 'style' | 'drop';

/** What becomes of an attribute. Unknown `data-*` are texts: no value of theirs survives unless it is a plain number or flag. */
export function kindOf(element: string, attribute: string, value: string): AttributeKind {
  if (attribute === 'class') return 'class';
  if (attribute === 'style') return 'style';
  if (attribute === 'name') return fields.has(element) ? 'code' : 'text';
  if (stateAttributes.has(attribute)) return /^[\w .,;:/%-]{0,40}$/.test(value) ? 'state' : 'drop';
  if (idAttributes.has(attribute)) return 'id';
  if (linkAttributes.has(attribute)) return 'link';
  if (textAttributes.has(attribute)) return 'text';
  if (dataAttributes.has(attribute)) return 'data';
  if (codeAttributes.has(attribute) || codeFamilies.test(attribute)) return 'code';
  if (!attribute.startsWith('data-')) return 'drop';
  return /^(?:true|false|\d{0,3})$/.test(value) ? 'state' : 'text';
}

/** Left out with everything inside. */
export const droppedElements = words(
  'script style link noscript template object embed canvas video audio source track base',
);
/** Kept without what is inside. */
export const hollowElements = words('svg math picture');
export const voidElements = words('area base br col embed hr img input link meta param source track wbr');
