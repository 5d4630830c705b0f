// Which kind of asset helps with which intent, 0–1. Our own types, and slugs that catalogues often use. Chosen: what a rep reaches for.
import type { Intent } from '../intent/intent.ts';

export const typeAffinity: Readonly<Record<Exclude<Intent, 'chatter'>, Readonly<Record<string, number>>>> = {
  price: {
    calculator: 1,
    pricing: 1,
    'roi-study': 1,
    'value-proposition': 0.6,
    objection: 0.6,
    'case-study': 0.5,
    datasheet: 0.2,
  },
  security: {
    'rfp-answer': 1,
    faq: 0.8,
    security: 1,
    whitepaper: 0.6,
    datasheet: 0.6,
    objection: 0.5,
    compliance: 1,
  },
  competitor: {
    battlecard: 1,
    comparison: 1,
    objection: 0.7,
    'case-study': 0.4,
    play: 0.4,
  },
  timing: {
    'case-study': 0.5,
    objection: 0.5,
    play: 0.4,
    'implementation-guide': 1,
  },
  technical: {
    datasheet: 1,
    documentation: 1,
    'rfp-answer': 0.8,
    faq: 0.8,
    product: 0.7,
    whitepaper: 0.5,
    integration: 1,
    video: 0.3,
  },
  rfp: {
    'rfp-answer': 1,
    faq: 0.8,
    datasheet: 0.5,
    'case-study': 0.4,
    compliance: 0.6,
  },
  introduction: {
    deck: 0.8,
    'case-study': 0.7,
    video: 0.6,
    'use-case': 0.5,
    persona: 0.4,
    'pain-points': 0.4,
    'blog-post': 0.3,
  },
};
