// What an asset's own text proposes for its fields, each with the words that speak for it. Reads with the matcher's vocabularies and
// answers in the catalogue's own labels; never proposes what stands there already.
import type { Asset } from '../../model/asset.ts';
import type { TagField, TagProposal } from '../../model/tag-proposal.ts';
import type { Catalogue } from '../catalogue.ts';
import { stageNamed } from '../facets/asset-facts.ts';
import { findStage } from '../facets/context-facts.ts';
import { everydayIndustry, findIndustries, industriesIn, industryFit } from '../facets/industry.ts';
import type { NameFinder } from '../facets/names.ts';
import { roleFit, roleInTitle, roleOf, rolesNamed } from '../facets/persona.ts';
import { detectLanguage } from '../text/language.ts';
import { languageWords } from '../text/language-words.ts';
import { ownRightFits, ownRightFrom } from '../tuning.ts';
import { certaintyOf, leastCertainty } from './certainty.ts';
import { type Evidence, evidenceIn, type Hit, wordsOfEvidence } from './fields.ts';
import { type Label, labelsOf } from './labels.ts';
import { freshTags, tagsSaid } from './words.ts';

/** Values of one field that are proposed. Chosen: an asset for everybody is for nobody. */
const mostOfField = 2;
/** A second value must be said at least this share as often as the first. */
const besideFirst = 0.5;
/** What is left of a stage's certainty: "demo" is said in every brochure. */
const stageShare = 0.8;
/** And of an industry's, which is thus never sure: named in a title, it is the label of two in three on real catalogues. */
const industryShare = 0.8;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** `healthcare/devices` → `Devices`, where the catalogue has no label of its own. */
const nameOfNode = (node: string): string => capital(node.split('/').at(-1) ?? node);

function best(found: ReadonlyMap<string, Evidence>): [string, Evidence][] {
  const sorted = [...found].sort(
    (x, y) => certaintyOf(y[1]) - certaintyOf(x[1]) || y[1].times - x[1].times || (x[0] < y[0] ? -1 : 1),
  );
  const least = (sorted[0]?.[1].times ?? 0) * besideFirst;
  return sorted.filter(([, { times }], at) => at === 0 || times >= least).slice(0, mostOfField);
}

const asProposal = (field: TagField, value: string, evidence: Evidence, share = 1): TagProposal => ({
  field,
  value,
  certainty: Math.round(certaintyOf(evidence) * share * 100) / 100,
  words: wordsOfEvidence(evidence),
});

/** Meanings that were found, as the labels of the catalogue. */
const labelled = (
  field: TagField,
  found: ReadonlyMap<string, Evidence>,
  labels: ReadonlyMap<string, Label>,
  nameOf: (meaning: string) => string,
  share = 1,
): TagProposal[] =>
  best(found).map(([meaning, evidence]) =>
    asProposal(field, labels.get(meaning)?.value ?? nameOf(meaning), evidence, share),
  );

/** Everyday words ("delivery", "platform") prove nothing, not even in a title. */
function industriesOf(asset: Asset, catalogue: Catalogue): TagProposal[] {
  const find = (text: string): Hit[] => findIndustries(text).filter(({ phrase }) => !everydayIndustry(phrase));
  const labels = labelsOf(catalogue).industry;
  const nameOf = (node: string): string => labels.get(node.split('/')[0] ?? node)?.value ?? nameOfNode(node);
  return labelled('industry', evidenceIn(asset, find), labels, nameOf, industryShare).filter(
    ({ value }) => industryFit(asset.industry.flatMap(industriesIn), industriesIn(value)) < ownRightFits.industry,
  );
}

function personasOf(asset: Asset, catalogue: Catalogue): TagProposal[] {
  const labels = labelsOf(catalogue).persona;
  const title = roleInTitle(asset.title, true);
  const [inTitle = ''] = title?.role.functions ?? [];
  const proposals =
    title === undefined
      ? labelled('persona', evidenceIn(asset, rolesNamed), labels, capital)
      : [
          {
            field: 'persona' as const,
            value: labels.get(inTitle)?.value ?? title.label,
            certainty: 0.85,
            words: [title.label],
          },
        ];
  return proposals.filter(({ value }) => asset.persona.every((own) => roleFit(roleOf(own), roleOf(value)) === 0));
}

function stagesOf(asset: Asset, catalogue: Catalogue): TagProposal[] {
  if (asset.stage.length > 0) return [];
  const proposals = labelled('stage', evidenceIn(asset, findStage), labelsOf(catalogue).stage, capital, stageShare);
  return proposals.filter(({ value }) => asset.stage.every((own) => stageNamed(own) !== stageNamed(value)));
}

const namesOf = (field: TagField, asset: Asset, find: NameFinder, least: number): TagProposal[] => {
  const hits = (text: string): Hit[] =>
    find(text)
      .filter(({ rivalry }) => rivalry >= least)
      .filter(({ value }) => /\p{L}{2}/u.test(value))
      .flatMap(({ value }) => Array.from({ length: timesIn(text, value) }, () => ({ value, written: value })));
  const found = [...evidenceIn(asset, hits)];
  // Where the title names one, the others are only spoken of.
  const named = found.filter(([, { best: where }]) => where === 'title');
  return (named.length > 0 ? named : found).map(([value, evidence]) => asProposal(field, value, evidence));
};

/** A finder says each name once a text; how often it stands there is counted here. */
const timesIn = (text: string, name: string): number =>
  Math.max(1, text.toLowerCase().split(name.toLowerCase()).length - 1);

function languageOfText(asset: Asset): TagProposal[] {
  const text = `${asset.title}\n${asset.summary}\n${asset.body}`;
  const language = asset.language === '' ? detectLanguage(text) : undefined;
  return language === undefined
    ? []
    : [{ field: 'language', value: language, certainty: 0.9, words: languageWords(text, language) }];
}

/** Everything that is proposed for one asset, by field, the surest first. */
export function proposalsFor(catalogue: Catalogue, asset: Asset): TagProposal[] {
  const all = [
    ...industriesOf(asset, catalogue),
    ...personasOf(asset, catalogue),
    ...stagesOf(asset, catalogue),
    ...namesOf('product', asset, catalogue.findProducts, 0),
    ...namesOf('competitor', asset, catalogue.findCompetitors, ownRightFrom),
    ...languageOfText(asset),
    ...tagsSaid(catalogue, asset, labelsOf(catalogue).tags),
    ...freshTags(catalogue, asset),
  ];
  const lists = [asset.industry, asset.persona, asset.stage, asset.product, asset.competitor, asset.tags];
  const taken = new Set(lists.flat().map((value) => value.toLowerCase()));
  const seen = new Set<string>();
  return all.filter(({ value, certainty, field }) => {
    const key = field === 'language' ? `language:${value}` : value.toLowerCase();
    if (certainty < leastCertainty || taken.has(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
