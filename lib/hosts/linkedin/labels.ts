// Words of LinkedIn's own labels, per language of the interface: the only anchor for an SDUI post's author and reaction.
// A language that is not listed means "unknown", never "no". `{name}` stands for the author.
export const controlMenuOf: Readonly<Record<string, readonly string[]>> = {
  en: ['Open control menu for post by {name}'],
  de: ['Kontrollmenü für den Beitrag von {name} öffnen'],
  fr: ['Ouvrir le menu de commandes pour le post de {name}'],
  pt: ['Abrir menu de controle da publicação de {name}'],
};
/** Prefix of the state, and the state that means "not reacted". */
export const reactionState: Readonly<Record<string, readonly [prefix: string, none: string]>> = {
  en: ['Reaction button state:', 'no reaction'],
};

const patterns = Object.values(controlMenuOf)
  .flat()
  .map((label) => label.split('{name}') as [string, string]);

/** The name in a control menu's label, in whichever listed language; empty when it is none. */
export function nameInControlMenu(label: string): string {
  for (const [before, after = ''] of patterns) {
    const isOne = label.toLowerCase().startsWith(before.toLowerCase()) && label.endsWith(after);
    if (isOne && label.length > before.length + after.length)
      return label.slice(before.length, label.length - after.length).trim();
  }
  return '';
}

/** `yes`, `no`, or nothing for a label of another kind or language. */
export function reactedInLabel(label: string): 'yes' | 'no' | undefined {
  for (const [prefix, none] of Object.values(reactionState))
    if (label.toLowerCase().startsWith(prefix.toLowerCase()))
      return label.slice(prefix.length).trim().toLowerCase() === none ? 'no' : 'yes';
  return undefined;
}
