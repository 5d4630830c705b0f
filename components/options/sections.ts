// The sections of the settings, in the order of the page, each in its group. A new one gets a line here, its name under
// `options.section` and its words for the search in settings-index.ts.

export const sectionGroups = {
  content: ['catalogue', 'snippets', 'writing'],
  targets: ['hub', 'connections'],
  places: ['hosts', 'reading'],
  privacy: ['never-log', 'privacy', 'data'],
  upkeep: ['appearance'],
} as const;
export type SectionGroup = keyof typeof sectionGroups;
export type SectionId = (typeof sectionGroups)[SectionGroup][number];

export const sectionIds: readonly SectionId[] = Object.values(sectionGroups).flat();
