// The states of an asset at the hub, and the ways between them. Without the schemas, so that a page need not carry them.
// Not to be mixed up with `Asset.status`, which says whether a rep may use what is published.

export const publishStates = ['draft', 'review', 'published', 'archived'] as const;
export type PublishState = (typeof publishStates)[number];

/** Where an asset may go from each state. Only what is published reaches reps. */
export const nextStates: Readonly<Record<PublishState, readonly PublishState[]>> = {
  draft: ['review'],
  review: ['published', 'draft'],
  published: ['archived', 'draft'],
  archived: ['draft'],
};

/** The catalogue that every workspace has. */
export const mainCatalogue = 'main';
