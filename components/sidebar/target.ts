// What is to be written into a composer: an asset, a snippet, or a snippet about an asset.

export interface Target {
  assetId?: string;
  snippetId?: string;
  /** For people. */
  title: string;
  /** How the preview sends it on; absent = into the composer, or to the clipboard where there is none. */
  how?: 'mail';
}

/** As a request names it. */
export const idsOf = ({ assetId, snippetId }: Target): { assetId?: string; snippetId?: string } => ({
  ...(assetId === undefined ? {} : { assetId }),
  ...(snippetId === undefined ? {} : { snippetId }),
});

/** Codes of refusals that a look at the text can settle: the preview opens instead of an error. */
const settledByLooking = new Set(['needs_confirmation', 'too_long', 'field_empty']);
export const needsALook = (code: string): boolean => settledByLooking.has(code);
