// Where Sales Navigator keeps what we read, dated 2026-11-24. `data-anonymize` is what its own blurring for screen shots
// needs; class names are generated and never used where anything else exists. Plain data only.
import type { Spec } from '../locate.ts';

export const panels = '#inline-sidesheet-outlet';
/** Not the page's own place: lists of similar people, conversations. */
export const beside = `${panels}, aside, [role=complementary], [role=dialog]`;
/** Names of other people stand here. */
export const elsewhere = `${beside}, [data-x-search-result], li.artdeco-list__item`;
export const leadHeadings = '[data-x--lead--name], h1[data-anonymize="person-name"]';
export const leadCards = '#profile-card-section, [data-x--lead--profile-card]';
export const currentRole = '[data-sn-view-name="lead-current-role"]';
export const contactInfo = '[data-sn-view-name="lead-contact-info"]';
export const about =
  '#about-section [data-anonymize="person-blurb"], [data-x--lead--about-section] [data-anonymize="person-blurb"]';
export const overflowMenu = 'button[data-x--lead-actions-bar-overflow-menu][aria-controls]';

/** Links of a card that lead to its own person: the name and the photo. */
const nameLink = 'a[data-anonymize="person-name"], [data-anonymize="person-name"] a, [data-x--lead--name] a';
const photoLink = 'a[data-anonymize="headshot-photo"], a:has(> img[data-anonymize="headshot-photo"])';

export const leadLinks: Spec = {
  isIdentity: true,
  anchors: [
    { id: 'name-link', step: 2, css: nameLink, take: 'slug', arg: 'sales/lead', check: 'leadId' },
    { id: 'name-link-people', step: 2, css: nameLink, take: 'slug', arg: 'sales/people', check: 'leadId' },
    { id: 'photo-link', step: 2, css: photoLink, take: 'slug', arg: 'sales/lead', check: 'leadId' },
    { id: 'photo-link-people', step: 2, css: photoLink, take: 'slug', arg: 'sales/people', check: 'leadId' },
  ],
};
export const leadId: Spec = {
  isIdentity: true,
  anchors: [
    { id: 'url', step: 1, take: 'url', arg: 'sales/lead', check: 'leadId' },
    { id: 'url-people', step: 1, take: 'url', arg: 'sales/people', check: 'leadId' },
    ...leadLinks.anchors,
  ],
};
export const leadName: Spec = {
  same: 'name',
  anchors: [
    { id: 'lead-name', step: 4, css: '[data-x--lead--name]', take: 'visible', check: 'name' },
    { id: 'heading-name', step: 4, css: 'h1[data-anonymize="person-name"]', take: 'visible', check: 'name' },
    { id: 'person-name', step: 4, css: '[data-anonymize="person-name"]', take: 'visible', check: 'name' },
  ],
};
export const titleName: Spec = {
  anchors: [{ id: 'title', step: 9, take: 'title', arg: 'Sales Navigator', check: 'name' }],
};
export const headline: Spec = {
  anchors: [{ id: 'headline', step: 4, css: '[data-anonymize="headline"]', take: 'visible' }],
};
/** Inside a card only: in result rows `job-title` holds how long somebody has been there. */
export const jobTitle: Spec = {
  anchors: [
    { id: 'role-title', step: 4, css: `${currentRole} [data-anonymize="job-title"]`, take: 'visible' },
    { id: 'title-attribute', step: 4, css: '[data-anonymize="title"]', take: 'visible' },
    { id: 'job-title', step: 4, css: '[data-anonymize="job-title"]', take: 'visible' },
  ],
};
export const company: Spec = {
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
  anchors: [{ id: 'location', step: 4, css: '[data-anonymize="location"]', take: 'visible' }],
};
export const degree: Spec = {
  anchors: [{ id: 'degree-class', step: 7, css: '.artdeco-entity-lockup__degree', take: 'visible', check: 'degree' }],
};
export const email: Spec = {
  anchors: [
    { id: 'mail-link', step: 2, css: 'a[href^="mailto:"]', take: 'attr', arg: 'href', check: 'email' },
    { id: 'email', step: 4, css: '[data-anonymize="email"]', take: 'visible', check: 'email' },
  ],
};
export const publicSlug: Spec = {
  isIdentity: true,
  anchors: [
    { id: 'menu-profile-link', step: 2, css: 'a[href^="https://www.linkedin.com/in/"]', take: 'slug', arg: 'in' },
  ],
};

export const accountHeadings = '[data-x--account--name], h1[data-anonymize="company-name"]';
export const accountCards = '.account-top-card, [data-x--account--top-card]';
export const accountId: Spec = {
  anchors: [{ id: 'url', step: 1, take: 'url', arg: 'sales/company', check: 'digits' }],
};
export const accountName: Spec = {
  same: 'name',
  anchors: [
    { id: 'account-name', step: 4, css: '[data-x--account--name]', take: 'visible', check: 'name' },
    { id: 'heading-name', step: 4, css: 'h1[data-anonymize="company-name"]', take: 'visible', check: 'name' },
  ],
};
export const accountFacts = {
  website: {
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
  industry: { anchors: [{ id: 'industry', step: 4, css: '[data-anonymize="industry"]', take: 'visible' }] },
  location: { anchors: [{ id: 'location', step: 4, css: '[data-anonymize="location"]', take: 'visible' }] },
} as const satisfies Record<string, Spec>;

export const rows = '[data-x-search-result], li.artdeco-list__item, table tr';
export const rowName: Spec = {
  anchors: [
    { id: 'person-name', step: 4, css: '[data-anonymize="person-name"]', take: 'visible', check: 'name' },
    { id: 'lead-link', step: 4, css: 'a[data-lead-search-result^="profile-link-st"]', take: 'visible', check: 'name' },
  ],
};
export const rowTitle: Spec = {
  anchors: [{ id: 'title-attribute', step: 4, css: '[data-anonymize="title"]', take: 'visible' }],
};
export const rowCompany: Spec = {
  anchors: [
    { id: 'company-name', step: 4, css: '[data-anonymize="company-name"]', take: 'visible', check: 'name' },
    { id: 'after-middot', step: 7, css: '.separator--middot', take: 'after', check: 'name' },
  ],
};

export const messageFields =
  'form[data-x-conversation-widget="compose-form"] textarea[name=message], form[id*="compose-form"] textarea[name=message], form:has([name=subject]) textarea[name=message], textarea.compose-form__message-field';
export const subjectFields = 'input[name=subject], input.compose-form__subject-field';
export const sendControls = 'button[type=submit], button[data-sales-action], .artdeco-button--primary';
export const talks = '.thread-container, [role=dialog], #message-overlay';
export const talkHeadings = 'h1, h2, h3, header';
export const messages = 'article';
export const messageText = '[data-anonymize="general-blurb"]';
/** Only what the other side wrote carries a name; the rep's own messages carry none. */
export const senderName: Spec = {
  same: 'name',
  anchors: [{ id: 'sender-name', step: 4, css: '[data-anonymize="person-name"]', take: 'text', check: 'name' }],
};
/** The name above the messages. */
export const talkName: Spec = {
  anchors: [
    { id: 'talk-name', step: 4, css: '[data-anonymize="person-name"]:not(article *)', take: 'visible', check: 'name' },
  ],
};
export const talkRows = 'li[data-x-conversation-list-item], li.conversation-list-item';
export const talkRowId: Spec = {
  anchors: [{ id: 'row-link', step: 2, css: 'a[href*="/sales/inbox/"]', take: 'slug', arg: 'sales/inbox' }],
};
export const talkId: Spec = {
  anchors: [{ id: 'url', step: 1, take: 'url', arg: 'sales/inbox' }],
};
export const insights = '.conversation-insights__section';
export const insightName: Spec = {
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
