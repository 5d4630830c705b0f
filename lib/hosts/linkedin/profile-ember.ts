// A profile in the Ember renderer: the section that holds the page's h1, class names of long standing.
import { bodyText } from '../body-text.ts';
import { all, closest, first, isVisible, textOf } from '../dom.ts';
import { cssOf, locate, type Scope, type Sight } from '../locate.ts';
import { emberFacts, emberHeading, memberInLinks, nameEmber, slugEmber, strangers } from './anchors.ts';
import { companyInHeadline, type ProfileParts, titleInHeadline } from './headline.ts';
import { identify } from './identity.ts';

const at = (value: string, anchor: string, step: number, agreed = 0): Sight | undefined =>
  value === '' ? undefined : { value, anchor, step, agreed, state: agreed > 0 ? 'ok' : 'weak' };

/** The first entry of the Experience section: title, then company. */
function firstJob(page: Scope): { title: string; company: string } {
  const mark = first(page.root, 'main #experience');
  const section = mark && closest(mark, 'section');
  const entry = section && first(section, 'li');
  const lines = entry
    ? all(entry, '[aria-hidden=true]')
        .filter(isVisible)
        .map((one) => textOf(one))
        .filter((text) => text !== '')
    : [];
  return { title: lines[0] ?? '', company: lines[1]?.split(' · ')[0] ?? '' };
}

function companyOf(card: Element, job: string, headline: string): Sight | undefined {
  const panel = first(card, '.pv-text-details__right-panel, ul[class*="right-panel"]');
  const badge =
    panel &&
    all(panel, 'button, li')
      .map((one) => textOf(one, 200))
      .find((text) => text !== '');
  const said = companyInHeadline(headline);
  const value = badge ?? job;
  if (value !== '')
    return at(
      value,
      badge === undefined ? 'experience-first' : 'right-panel',
      7,
      Number(job === value || said === value),
    );
  return at(said, 'headline', 6);
}

/** Nothing when there is no heading of a person in the main region. */
export function readEmber(page: Scope): ProfileParts | undefined {
  const heading = all(page.root, cssOf(emberHeading)).find(
    (one) => isVisible(one) && closest(one, strangers) === undefined,
  );
  const card = heading && (closest(heading, 'section') ?? closest(heading, 'main'));
  if (card === undefined) return undefined;
  const scope = { ...page, root: card };
  const headline = locate(scope, emberFacts.headline);
  const job = firstJob(page);
  const about = first(page.root, 'main #about');
  const aboutSection = about && closest(about, 'section');
  return {
    identity: identify(scope, slugEmber, nameEmber),
    memberId: locate(scope, memberInLinks, 200),
    headline,
    title:
      at(job.title, 'experience-first', 6, Number(headline?.value.includes(job.title) === true)) ??
      at(titleInHeadline(headline?.value ?? ''), 'headline', 6),
    company: companyOf(card, job.company, headline?.value ?? ''),
    location: locate(scope, emberFacts.location),
    degree: locate(scope, emberFacts.degree),
    about: aboutSection === undefined ? '' : bodyText(aboutSection, `${strangers}, .visually-hidden, h2`),
  };
}
