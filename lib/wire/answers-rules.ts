// What the background answers about rules and tags.
import type { Rehearsal } from '../model/rehearsal.ts';
import type { Rule, RuleFacet } from '../model/rule.ts';
import type { Held } from '../model/shared.ts';
import type { TagProposal } from '../model/tag-proposal.ts';

export interface RuleRow {
  rule: Held<Rule>;
  /** Assets with one of its tags. */
  assets: number;
  /** Kept contexts to which it applies, among the latest that a trial replays. */
  applied: number;
}

export interface TagRow {
  id: string;
  title: string;
  /** Supplied by the hub: it is changed there. */
  isOfHub: boolean;
  proposals: TagProposal[];
}

export interface RulesAnswers {
  /** `contexts`: kept for trying, at most as many as a trial replays. */
  'rules.list': { rules: RuleRow[]; contexts: number };
  'rules.save': { rule: Rule };
  /** Absent = it was not there. */
  'rules.remove': { rule?: Rule };
  /** Values of each facet, and tags in use with the number of their assets, most first. */
  'rules.words': { facets: Record<RuleFacet, string[]>; tags: { value: string; count: number }[] };
  /** `titles` of every asset that is named. `isEnd`: there are no more contexts. */
  'rules.rehearse': { rehearsal: Rehearsal; titles: Record<string, string>; isEnd: boolean };
  'tags.suggest': { rows: TagRow[] };
  /** `revision` takes it back; 0 = nothing changed. */
  'tags.apply': { changed: number; ofHub: number; revision: number };
}
