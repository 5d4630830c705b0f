// Labels whose words are a reader's only anchor: LinkedIn names a post's author nowhere else in some of its pages. The host's
// own words stay, the name inside goes.
import { nameInControlMenu, reactionState } from '../linkedin/labels.ts';

export interface LabelPart {
  text: string;
  /** Words of the host, the same for everybody. */
  isHost: boolean;
}

/** Parts of a label in their order; one part that is not the host's for any other label. */
export function partsOfLabel(label: string): LabelPart[] {
  const name = nameInControlMenu(label);
  if (name !== '') {
    const at = label.indexOf(name);
    return [
      { text: label.slice(0, at), isHost: true },
      { text: name, isHost: false },
      { text: label.slice(at + name.length), isHost: true },
    ];
  }
  for (const [prefix, none] of Object.values(reactionState))
    if (label.toLowerCase().startsWith(prefix.toLowerCase())) {
      const state = label.slice(prefix.length);
      return [
        { text: label.slice(0, prefix.length), isHost: true },
        { text: state, isHost: state.trim().toLowerCase() === none },
      ];
    }
  return [{ text: label, isHost: false }];
}
