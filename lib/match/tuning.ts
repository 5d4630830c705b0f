// Every constant of the matcher, each with where it comes from. "Measured" = six public test collections, 2026-11 (CACM,
// Cranfield, CISI, NPL, SciFact, StackFAQ) unless the line says otherwise; "chosen" = judged on real contexts, not fitted.

/** Term saturation and length norm of BM25. Measured: b .65 beat .75 with one length norm (mean nDCG@10 .533 to .530). */
export const k1 = 1.2;
export const b = 0.65;
/** Saturation of a word repeated in the query. Published with BM25 (Okapi at TREC-3). */
export const k3 = 8;

/** What a word counts by the field it stands in. Title 3 measured; the others set in proportion, chosen. */
export const fieldWeights = {
  title: 3,
  tags: 3,
  product: 3,
  competitor: 3,
  persona: 2,
  industry: 2,
  summary: 1.5,
  body: 1,
} as const;

/** Longer runs of letters are addresses, keys or noise, never words. Chosen: the longest German compound in use has 36. */
export const longestWord = 40;
/** Characters of one text that are read; a schema allows more. Chosen: beyond it nothing new is said. */
export const longestText = 200_000;

/** How much each part of what is on screen speaks. Chosen on 36 labelled contexts; order matters more than value. */
export const placeWeights = {
  subject: 0.8,
  lastInbound: 1,
  earlierInbound: 0.6,
  mine: 0.3,
  title: 0.8,
  headline: 0.9,
  profileText: 0.9,
} as const;
/** Words of the signature or quote count nothing: they repeat what stands elsewhere, or name the sender. */

/** An asset's text score = best passage + this share of the sum of all. Measured on long mails: the best passage decides. */
export const restShare = 0.25;
/** At most this many passages are read, the newest first. Chosen: a thread of 200 messages must not cost a frame. */
export const mostPassages = 120;
/** In a context no topic word counts less than this share of the rarest word. Chosen: .25 beat 0, .15 and .35 on the contexts. */
export const leastRarity = 0.25;
/** Words that make small talk in mails keep this share of their weight. Chosen; the learned background replaces it. */
export const chatterWeight = 0.1;

/** Added to the text score (0–1) when a fact matches. Chosen: a named competitor beats text, industry and persona refine it. */
export const factWeights = {
  competitor: 0.9,
  product: 0.2,
  persona: 0.3,
  industry: 0.3,
  stage: 0.08,
  region: 0.05,
} as const;
/** Added on top for a battlecard on a competitor who is named: it stands first. */
export const battlecardFirst = 0.6;
/** A mention in running text is weaker evidence than the person's own company or headline. Chosen. */
export const mentionShare = 0.5;
/** A fact that nearly all assets share says nothing: its weight is scaled by 1 − share. */

/** Factor for an asset in another language than the conversation: it ranks after a right-language one of like fit. Chosen. */
export const otherLanguage = 0.7;
/** A word counts for language detection only with at least this many hits, and this lead over the other language. Chosen. */
export const languageHits = 3;
export const languageLead = 1.5;

/**
 * Nothing is shown unless one asset reaches this evidence: its best passage's score in units of the rarest possible word, so
 * that one number serves small and large catalogues. A profile needs more, because each of its words was chosen and some
 * always match. Chosen on 36 labelled contexts, to be calibrated per catalogue.
 */
export const showAbove = { thread: 1.2, profile: 1.8 } as const;
/** Once something is shown, others join from here. Chosen. */
export const joinAbove = 0.8;
/** At least this many different words must support an asset that no fact supports. Chosen: one word is a coincidence. */
export const fewestWords = 2;
/** Later suggestions must reach this share of the first one's score. Chosen. */
export const tailShare = 0.4;

/** At most so many of one type among the first so many, as long as another type reaches this share of the score. Chosen. */
export const mostOfOneType = 2;
export const diverseAmong = 5;
export const diverseShare = 0.6;

/** Typed search: words this long may have one typing error, and what such a hit or a completed word still counts. Chosen. */
export const typoLength = 5;
export const typoWeight = 0.6;
export const prefixWeight = 0.8;
/** Completions of the last word that are looked up. Chosen: enough for two letters, bounded for one. */
export const mostCompletions = 64;

/** Text reasons named per suggestion. Chosen: a chip row holds three. */
export const mostTextReasons = 3;
/** Longest text of a reason, in characters; a chip is one line. */
export const longestReason = 40;
