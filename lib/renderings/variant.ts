// The same asset in another language. A catalogue says so in one of three ways: a tag `variant:<name>` that both carry,
// addresses that differ only in a language part (`/en/guide` and `/de/guide`), or titles that differ only in one (`Guide (DE)`).
import type { Asset } from '../model/asset.ts';

const tags = 'en|de|fr|es|it|nl|pt|pl|sv|da|no|fi|cs|ja|zh|ko';
/** A language standing alone between separators: `/de/`, `-de.`, `lang=de`, `/de-at/`. */
const inUrl = new RegExp(`(^|[/._=-])(?:${tags})(?:[-_][a-z]{2})?(?=$|[/._&?#-])`, 'gi');
const inTitle = new RegExp(`\\s*(?:[([](?:${tags})[)\\]]|[-–|]\\s*(?:${tags}))\\s*$`, 'i');

const families = (asset: Asset): string[] => {
  const tagged = asset.tags.filter((tag) => /^variant:/i.test(tag)).map((tag) => tag.toLowerCase());
  const url = asset.url.replace(/^https?:\/\//i, '');
  const host = url.indexOf('/');
  const page = host < 0 ? '' : `${url.slice(0, host)}${url.slice(host).replace(inUrl, '$1*')}`;
  const title = asset.title.replace(inTitle, '').trim().toLowerCase();
  const isMarked = title !== asset.title.trim().toLowerCase();
  return [
    ...tagged,
    ...(page.includes('*') ? [`url:${page.toLowerCase()}`] : []),
    ...(isMarked ? [`title:${asset.type}:${title}`] : []),
  ];
};

/**
 * The asset itself, or its variant in `language`. Only one that `mayStandIn` allows (released, no narrower audience) is
 * taken; among several the first by id.
 */
export function variantIn(
  asset: Asset,
  language: string,
  assets: readonly Asset[],
  mayStandIn: (candidate: Asset) => boolean,
): Asset {
  if (asset.language === '' || asset.language === language) return asset;
  const own = new Set(families(asset));
  if (own.size === 0) return asset;
  const variants = assets.filter(
    (candidate) =>
      candidate.id !== asset.id &&
      candidate.type === asset.type &&
      candidate.language === language &&
      families(candidate).some((family) => own.has(family)) &&
      mayStandIn(candidate),
  );
  return variants.sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? asset;
}
