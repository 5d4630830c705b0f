// Where Sales Navigator keeps what we read, dated 2026-11-24. `data-anonymize` is what its own blurring for screen shots
// needs; class names are generated and never used where anything else exists. Plain data only.
import { place, type Spec } from '../locate.ts';

export const panels = '#inline-sidesheet-outlet';
/** Not the page's own place: lists of similar people, conversations. */
export const beside = `${panels}, aside, [role=complementary], [role=dialog]`;
/** Names of other people stand here. */
export const elsewhere = `${beside}, [data-x-search-result], li.artdeco-list__item`;
export const leadHeadings = place(
  'salesnav.leadHeading',
  ['lead-name', 4, '[data-x--lead--name]'],
  ['heading-name', 4, 'h1[data-anonymize="person-name"]'],
);
export const leadCards = place(
  'salesnav.leadCard',
  ['card-attribute', 4, '[data-x--lead--profile-card]'],
  ['card-id', 4, '#profile-card-section'],
);
export const currentRole = '[data-sn-view-name="lead-current-role"]';
export const contactInfo = '[data-sn-view-name="lead-contact-info"]';
export const about =
  '#about-section [data-anonymize="person-blurb"], [data-x--lead--about-section] [data-anonymize="person-blurb"]';
export const overflowMenu = 'button[data-x--lead-actions-bar-overflow-menu][aria-controls]';

/** Links of a card that lead to its own person: the name and the photo. */
const nameLink = 'a[data-anonymize="person-name"], [data-anonymize="person-name"] a, [data-x--lead--name] a';
const photoLink = 'a[data-anonymize="headshot-photo"], a:has(> img[data-anonymize="headshot-photo"])';

export const leadLinks: Spec = {
  id: 'salesnav.leadLinks',
  isIdentity: true,
  anchors: [
    { id: 'name-link', step: 2, css: nameLink, take: 'slug', arg: 'sales/lead', check: 'leadId' },
    { id: 'name-link-people', step: 2, css: nameLink, take: 'slug', arg: 'sales/people', check: 'leadId' },
    { id: 'photo-link', step: 2, css: photoLink, take: 'slug', arg: 'sales/lead', check: 'leadId' },
    { id: 'photo-link-people', step: 2, css: photoLink, take: 'slug', arg: 'sales/people', check: 'leadId' },
  ],
};
export const leadId: Spec = {
  id: 'salesnav.leadId',
  isIdentity: true,
  anchors: [
    { id: 'url', step: 1, take: 'url', arg: 'sales/lead', check: 'leadId' },
    { id: 'url-people', step: 1, take: 'url', arg: 'sales/people', check: 'leadId' },
    ...leadLinks.anchors,
  ],
};
export const leadName: Spec = {
  id: 'salesnav.leadName',
  same: 'name',
  anchors: [
    { id: 'lead-name', step: 4, css: '[data-x--lead--name]', take: 'visible', check: 'name' },
    { id: 'heading-name', step: 4, css: 'h1[data-anonymize="person-name"]', take: 'visible', check: 'name' },
    { id: 'person-name', step: 4, css: '[data-anonymize="person-name"]', take: 'visible', check: 'name' },
  ],
};
export const titleName: Spec = {
  id: 'salesnav.titleName',
  anchors: [{ id: 'title', step: 9, take: 'title', arg: 'Sales Navigator', check: 'name' }],
};
export const headline: Spec = {
  id: 'salesnav.headline',
  anchors: [{ id: 'headline', step: 4, css: '[data-anonymize="headline"]', take: 'visible' }],
};
/** Inside a card only: in result rows `job-title` holds how long somebody has been there. */
export const jobTitle: Spec = {
  id: 'salesnav.jobTitle',
  anchors: [
    { id: 'role-title', step: 4, css: `${currentRole} [data-anonymize="job-title"]`, take: 'visible' },
    { id: 'title-attribute', step: 4, css: '[data-anonymize="title"]', take: 'visible' },
    { id: 'job-title', step: 4, css: '[data-anonymize="job-title"]', take: 'visible' },
  ],
};
export const company: Spec = {
  id: 'salesnav.company',
  anchors: [
    {
      id: 'role-company',
      step: 4,
      css: `${currentRole} [data-anonymize="company-name"]`,
      take: 'visible',
      check: 'name',
    },
    { id: 'company-name', step: 4, css: '[data-anonymize="company-name"]', take: 'visible', check: 'name' },
    {
      id: 'company-logo',
      step: 4,
      css: 'img[data-anonymize="company-logo"]',
      take: 'attr',
      arg: 'title',
      check: 'name',
    },
    {
      id: 'company-logo-alt',
      step: 4,
      css: 'img[data-anonymize="company-logo"]',
      take: 'attr',
      arg: 'alt',
      check: 'name',
    },
    { id: 'after-middot', step: 7, css: '.separator--middot', take: 'after', check: 'name' },
  ],
};
export const location: Spec = {
  id: 'salesnav.location',
  anchors: [{ id: 'location', step: 4, css: '[data-anonymize="location"]', take: 'visible' }],
};
export const degree: Spec = {
  id: 'salesnav.degree',
  anchors: [{ id: 'degree-class', step: 7, css: '.artdeco-entity-lockup__degree', take: 'visible', check: 'degree' }],
};
export const email: Spec = {
  id: 'salesnav.email',
  anchors: [
    { id: 'mail-link', step: 2, css: 'a[href^="mailto:"]', take: 'attr', arg: 'href', check: 'email' },
    { id: 'email', step: 4, css: '[data-anonymize="email"]', take: 'visible', check: 'email' },
  ],
};
export const publicSlug: Spec = {
  id: 'salesnav.publicSlug',
  isIdentity: true,
  anchors: [
    { id: 'menu-profile-link', step: 2, css: 'a[href^="https://www.linkedin.com/in/"]', take: 'slug', arg: 'in' },
  ],
};

export const accountHeadings = place(
  'salesnav.accountHeading',
  ['account-name', 4, '[data-x--account--name]'],
  ['heading-name', 4, 'h1[data-anonymize="company-name"]'],
);
export const accountCards = place(
  'salesnav.accountCard',
  ['card-attribute', 4, '[data-x--account--top-card]'],
  ['card-class', 7, '.account-top-card'],
);
export const accountId: Spec = {
  id: 'salesnav.accountId',
  anchors: [{ id: 'url', step: 1, take: 'url', arg: 'sales/company', check: 'digits' }],
};
export const accountName: Spec = {
  id: 'salesnav.accountName',
  same: 'name',
  anchors: [
    { id: 'account-name', step: 4, css: '[data-x--account--name]', take: 'visible', check: 'name' },
    { id: 'heading-name', step: 4, css: 'h1[data-anonymize="company-name"]', take: 'visible', check: 'name' },
  ],
};
export const accountFacts = {
  website: {
    id: 'salesnav.accountWebsite',
    anchors: [
      {
        id: 'website-control',
        step: 4,
        css: 'a[data-control-name="visit_company_website"]',
        take: 'attr',
        arg: 'href',
        check: 'webAddress',
      },
      { id: 'website-class', step: 7, css: 'a.view-website-link', take: 'attr', arg: 'href', check: 'webAddress' },
    ],
  },
  industry: {
    id: 'salesnav.accountIndustry',
    anchors: [{ id: 'industry', step: 4, css: '[data-anonymize="industry"]', take: 'visible' }],
  },
  location: {
    id: 'salesnav.accountLocation',
    anchors: [{ id: 'location', step: 4, css: '[data-anonymize="location"]', take: 'visible' }],
  },
} as const satisfies Record<string, Spec>;

export const rows = place(
  'salesnav.rows',
  ['search-result', 4, '[data-x-search-result]'],
  ['table-row', 6, 'table tr'],
  ['list-class', 7, 'li.artdeco-list__item'],
);
export const rowName: Spec = {
  id: 'salesnav.rowName',
  anchors: [
    { id: 'person-name', step: 4, css: '[data-anonymize="person-name"]', take: 'visible', check: 'name' },
    { id: 'lead-link', step: 4, css: 'a[data-lead-search-result^="profile-link-st"]', take: 'visible', check: 'name' },
  ],
};
export const rowTitle: Spec = {
  id: 'salesnav.rowTitle',
  anchors: [{ id: 'title-attribute', step: 4, css: '[data-anonymize="title"]', take: 'visible' }],
};
export const rowCompany: Spec = {
  id: 'salesnav.rowCompany',
  anchors: [
    { id: 'company-name', step: 4, css: '[data-anonymize="company-name"]', take: 'visible', check: 'name' },
    { id: 'after-middot', step: 7, css: '.separator--middot', take: 'after', check: 'name' },
  ],
};

export const messageFields = place(
  'salesnav.messageField',
  ['subject-form', 3, 'form:has([name=subject]) textarea[name=message]'],
  [
    'compose-form',
    4,
    'form[data-x-conversation-widget="compose-form"] textarea[name=message], form[id*="compose-form"] textarea[name=message]',
  ],
  ['field-class', 7, 'textarea.compose-form__message-field'],
);
export const subjectFields = 'input[name=subject], input.compose-form__subject-field';
export const sendControls = 'button[type=submit], button[data-sales-action], .artdeco-button--primary';
export const talks = place(
  'salesnav.talk',
  ['overlay-id', 4, '#message-overlay'],
  ['dialog', 5, '[role=dialog]'],
  ['thread-class', 7, '.thread-container'],
);
export const talkHeadings = 'h1, h2, h3, header';
export const messages = place('salesnav.message', ['article', 5, 'article']);
export const messageText = place('salesnav.messageText', ['blurb', 4, '[data-anonymize="general-blurb"]']);
/** Only what the other side wrote carries a name; the rep's own messages carry none. */
export const senderName: Spec = {
  id: 'salesnav.senderName',
  same: 'name',
  anchors: [{ id: 'sender-name', step: 4, css: '[data-anonymize="person-name"]', take: 'text', check: 'name' }],
};
/** The name above the messages. */
export const talkName: Spec = {
  id: 'salesnav.talkName',
  anchors: [
    { id: 'talk-name', step: 4, css: '[data-anonymize="person-name"]:not(article *)', take: 'visible', check: 'name' },
  ],
};
export const talkRows = place(
  'salesnav.talkRows',
  ['row-attribute', 4, 'li[data-x-conversation-list-item]'],
  ['row-class', 7, 'li.conversation-list-item'],
);
export const talkRowId: Spec = {
  id: 'salesnav.talkRowId',
  anchors: [{ id: 'row-link', step: 2, css: 'a[href*="/sales/inbox/"]', take: 'slug', arg: 'sales/inbox' }],
};
export const talkId: Spec = {
  id: 'salesnav.talkId',
  anchors: [{ id: 'url', step: 1, take: 'url', arg: 'sales/inbox' }],
};
export const insights = '.conversation-insights__section';
export const insightName: Spec = {
  id: 'salesnav.insightName',
  anchors: [
    { id: 'insight-name', step: 4, css: '[data-anonymize="person-name"]', take: 'visible', check: 'name' },
    {
      id: 'insight-lockup',
      step: 7,
      css: '.artdeco-entity-lockup__title > span:first-child',
      take: 'visible',
      check: 'name',
    },
  ],
};

export const saveControls = place(
  'salesnav.saveControl',
  ['save-cta', 4, '[data-x--lead-save-cta], [data-x--account-save-cta]'],
  ['save-menu', 4, '[data-x--save-menu-trigger]'],
  ['save-name', 4, 'button[data-control-name^="save"], button[data-control-name*="_save_"]'],
);
export const savedToast =
  '[data-test-artdeco-toast-item-type="success"], .artdeco-toast-item:has([data-test-icon^="success"])';
