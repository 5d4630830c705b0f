// A context as words of our own vocabularies: what rules ask, and all that is kept of it for trying them. Never who, never a text.
import type { Context } from '../../model/context.ts';
import type { FacetVector } from '../../model/rule.ts';
import { questionsOf } from '../answer-thread.ts';
import type { ContextFacts } from '../facets/context-facts.ts';
import type { NameTable } from '../facets/match-facts.ts';
import type { ThreadIntent } from '../intent/thread-intent.ts';
import type { Known } from '../known.ts';
import type { ContextReading } from '../read-context.ts';
import { ownRightFrom } from '../tuning.ts';

/** `healthcare/devices` → itself and `healthcare`, so that a rule about the whole holds for its parts. */
const withParents = (nodes: readonly string[]): string[] => [
  ...new Set(nodes.flatMap((node) => [node.split('/')[0] ?? node, node])),
];

/** Competitors that are spoken of as a choice; a mere place to work in is none. */
const rivals = ({ competitors }: ContextFacts, { competitors: names }: NameTable): string[] =>
  [...competitors].filter(([, fit]) => fit >= ownRightFrom).map(([name]) => names.get(name)?.value ?? name);

function contactOf(known: Known): string[] {
  const contact = known.contact === undefined ? [] : [known.contact];
  return known.relation === 'customer' ? [...contact, 'customer'] : contact;
}

/** Names in the catalogue's own spelling. Sorted, each word once, without facets that say nothing: the same context gives the same vector. */
export function vectorOf(
  context: Context,
  reading: ContextReading,
  facts: ContextFacts,
  intent: ThreadIntent,
  known: Known,
  names: NameTable,
): FacetVector {
  const words: Required<{ [F in keyof FacetVector]: readonly string[] }> = {
    persona: [...facts.role.functions],
    seniority: [facts.role.seniority],
    industry: withParents(facts.industries),
    stage: [facts.stage],
    intent: intent.strengths.map((each) => each.intent),
    language: [reading.spoken || (reading.language ?? '')],
    competitor: rivals(facts, names),
    product: facts.products.map((name) => names.products.get(name)?.value ?? name),
    region: withParents(facts.regions),
    host: [context.host],
    contact: contactOf(known),
    asked: questionsOf(context).length > 0 ? ['question'] : [],
  };
  const said = Object.entries(words)
    .map(([facet, values]) => [facet, [...new Set(values.filter((value) => value !== ''))].sort()] as const)
    .filter(([, values]) => values.length > 0);
  return Object.fromEntries(said);
}
