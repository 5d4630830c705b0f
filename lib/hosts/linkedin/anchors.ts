// Where LinkedIn keeps what we read, dated 2026-11-24. Two renderers (Ember and SDUI) are served to the same account on
// the same day; each region is probed on its own and the two are never merged.
import { type Anchor, place, type Spec } from '../locate.ts';
import { words } from './words.ts';

export const cardPrefix = 'com.linkedin.sdui.profile.card.ref';
/** Parts of a profile card's key that follow the member id. */
export const cardNames =
  'Topcard|About|ExperienceTopLevelSection|EducationTopLevelSection|Skills|SkillsTopLevelSection|Activity|SuggestedForYou|Highlights|Featured|Recommendations|LanguagesTopLevelSection|Interests|VolunteerExperienceTopLevelSection';
export const sduiTopCard = place('linkedin.topCardSdui', [
  'card-key',
  2,
  `[componentkey^="${cardPrefix}" i][componentkey$="Topcard" i]`,
]);
/** Its section is the top card. */
export const emberHeading = place('linkedin.headingEmber', ['main-heading', 6, 'main h1']);
/** Other people live here. */
export const strangers =
  '[componentkey$="SuggestedForYou" i], [componentkey*="BrowseMap" i], [componentkey*="PeopleYouMayKnow" i], aside, [role=complementary], [role=dialog] ~ aside';

export const nameInTitle = words.readings.linkedinName;

const vanityUrl: Anchor = { id: 'url', step: 1, take: 'url', from: 'linkedinVanity' };
/** Links in the top card that belong to the shown person: invitation, contact details, own lists. */
const cardLinks: readonly Anchor[] = [
  { id: 'invite-link', step: 2, css: 'a[href*="/preload/custom-invite/"]', take: 'param', arg: 'vanityName' },
  { id: 'overlay-link', step: 2, css: 'a[href*="/in/"][href*="/overlay/"]', take: 'slug', arg: 'in' },
  {
    id: 'own-list-link',
    step: 2,
    css: 'a[href*="/in/"][href*="/details/"], a[href*="/in/"][href*="/recent-activity/"]',
    take: 'slug',
    arg: 'in',
  },
];

export const slugSdui: Spec = {
  id: 'linkedin.slugSdui',
  isIdentity: true,
  anchors: [
    vanityUrl,
    ...cardLinks,
    {
      id: 'verification-key',
      step: 2,
      css: '[componentkey^="ProfileVerificationTriggerRef-"]',
      take: 'attr',
      arg: 'componentkey',
      check: 'keyTail',
    },
  ],
};
export const slugEmber: Spec = {
  id: 'linkedin.slugEmber',
  isIdentity: true,
  anchors: [vanityUrl, ...cardLinks],
};

export const memberInLinks: Spec = {
  id: 'linkedin.memberInLinks',
  anchors: [
    {
      id: 'profile-urn-link',
      step: 2,
      css: 'a[href*="profileUrn="]',
      take: 'param',
      arg: 'profileUrn',
      check: 'memberId',
    },
    {
      id: 'mini-profile-link',
      step: 2,
      css: 'a[href*="miniProfileUrn="]',
      take: 'param',
      arg: 'miniProfileUrn',
      check: 'memberId',
    },
    {
      id: 'recipient-link',
      step: 2,
      css: 'a[href*="recipient="]',
      take: 'param',
      arg: 'recipient',
      check: 'memberIdOnly',
    },
    {
      id: 'member-attribute',
      step: 2,
      css: '[data-member-id^="AC"]',
      take: 'attr',
      arg: 'data-member-id',
      check: 'memberIdOnly',
    },
    { id: 'url', step: 1, take: 'url', check: 'memberIdOnly', from: 'linkedinSlug' },
  ],
};

export const nameSdui: Spec = {
  id: 'linkedin.nameSdui',
  same: 'name',
  anchors: [
    { id: 'heading-2', step: 6, css: 'h2', take: 'visible', check: 'name' },
    { id: 'heading-1', step: 6, css: 'h1', take: 'visible', check: 'name' },
  ],
};
export const nameEmber: Spec = {
  id: 'linkedin.nameEmber',
  same: 'name',
  anchors: [
    { id: 'heading-1', step: 6, css: 'h1', take: 'visible', check: 'name' },
    {
      id: 'own-photo',
      step: 6,
      css: 'button.pv-top-card-profile-picture__container img[alt]',
      take: 'attr',
      arg: 'alt',
      check: 'name',
    },
  ],
};
export const titleName: Spec = {
  id: 'linkedin.titleName',
  anchors: [{ id: 'title', step: 9, take: 'title', check: 'name', from: 'linkedinName' }],
};

export const emberFacts = {
  headline: {
    id: 'linkedin.emberHeadline',
    anchors: [
      { id: 'headline-attribute', step: 4, css: '[data-generated-suggestion-target]', take: 'visible' },
      { id: 'headline-class', step: 7, css: '.text-body-medium.break-words', take: 'visible' },
    ],
  },
  location: {
    id: 'linkedin.emberLocation',
    anchors: [
      { id: 'location-class', step: 7, css: '.text-body-small.inline.break-words', take: 'visible' },
      { id: 'location-small', step: 7, css: '.text-body-small.inline:not(a *)', take: 'visible' },
    ],
  },
  degree: {
    id: 'linkedin.emberDegree',
    anchors: [
      { id: 'distance-value', step: 7, css: '.dist-value', take: 'visible', check: 'degree' },
      { id: 'distance-badge', step: 7, css: '.distance-badge [aria-hidden=true]', take: 'visible', check: 'degree' },
    ],
  },
} as const satisfies Record<string, Spec>;
