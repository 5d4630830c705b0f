// What the background answers about assets at the hub.
import type { Board, Catalogues, Drafted, History, Moved, Stored } from '../model/publishing.ts';

export interface Team {
  /** `none` = no hub is connected. */
  access: 'none' | 'rep' | 'marketer' | 'admin';
  workspace: string;
  catalogues: Catalogues['catalogues'];
  /** A sentence while the hub does not answer; `access` is then what it was the last time. */
  away: string;
}

/** `conflict`: nothing was saved; what stands there now, or nothing when it was removed. */
export type Saved = { stored: Stored } | { conflict: Stored | undefined };

export interface PublishAnswers {
  'publish.team': Team;
  'publish.board': Board;
  'publish.open': History;
  'publish.draft': Drafted;
  'publish.save': Saved;
  'publish.move': Moved;
  'publish.catalogue': Record<string, never>;
  'publish.drop-catalogue': Record<string, never>;
}
