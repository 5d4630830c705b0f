// The post on screen: the one the user works in, else the first that is drawn. Its author is in the actor block; names
// in headers ("X likes this") and mentions are somebody else.
import { bodyText } from '../body-text.ts';
import { activeIn, all, attr, closest, first, holds, isVisible } from '../dom.ts';
import { type Facts, locate, type Scope, type Sight } from '../locate.ts';
import { postAuthorName, postAuthorSlug, postContainer, postUrn, strangers } from './anchors.ts';

const pressed = 'button.react-button__trigger[aria-pressed], [data-view-name="reaction-button"][aria-pressed]';

function outermost(nodes: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const node of nodes) if (!kept.some((outer) => holds(outer, node))) kept.push(node);
  return kept;
}

/** The urn may stand on the container itself. */
function urnOf(scope: Scope, post: Element): Sight | undefined {
  const inside = locate(scope, postUrn, 200);
  const own = /urn:li:(?:activity|share|ugcPost):\d{5,25}/.exec(attr(post, 'data-urn'))?.[0];
  if (own === undefined) return inside;
  const agreed = inside?.value === own ? inside.agreed + 1 : 0;
  return { value: own, anchor: 'data-urn', step: 2, state: 'ok', agreed };
}

/** Adds the post's facts; answers its text, or nothing when no post is shown. */
export function readPost(page: Scope, document: Document, facts: Facts): string | undefined {
  const posts = outermost(all(page.root, postContainer)).filter(
    (post) => isVisible(post) && closest(post, strangers) === undefined,
  );
  const active = activeIn(document);
  const post = posts.find((one) => active !== undefined && holds(one, active)) ?? posts[0];
  if (post === undefined) return undefined;
  const scope = { ...page, root: post };
  const urn = urnOf(scope, post);
  if (urn === undefined || urn.state === 'conflict') return '';
  facts.add('post.urn', urn);
  const slug = locate(scope, postAuthorSlug, 200);
  const name = locate(scope, postAuthorName, 200);
  if (slug?.state !== 'conflict') {
    facts.add('post.author.name', name);
    facts.add('post.author.slug', slug);
  }
  const reaction = first(post, pressed);
  if (reaction !== undefined)
    facts.add('post.reacted', {
      value: attr(reaction, 'aria-pressed') === 'true' ? 'yes' : 'no',
      anchor: 'aria-pressed',
      step: 5,
      state: 'ok',
      agreed: 0,
    });
  const text = first(post, '.update-components-text, .feed-shared-update-v2__description');
  return text === undefined ? '' : bodyText(text, '.visually-hidden', 5_000);
}
