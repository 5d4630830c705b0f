// Words of LinkedIn's own labels, per language of the interface: the only anchor for an SDUI post's author and reaction.
// A language that is not listed means "unknown", never "no". `{name}` stands for the author.
export const controlMenuOf: Readonly<Record<string, readonly string[]>> = {
  en: ['Open control menu for post by {name}'],
  de: ['Kontrollmenü für den Beitrag von {name} öffnen'],
  fr: ['Ouvrir le menu de commandes pour le post de {name}'],
  pt: ['Abrir menu de controle da publicação de {name}'],
};
export const reactionKinds = ['like', 'celebrate', 'support', 'love', 'insightful', 'funny'] as const;
export type ReactionKind = (typeof reactionKinds)[number];
/** The label of an SDUI reaction button: what it begins with, the word for "not reacted", and the kinds in order. */
export const reactionState: Readonly<Record<string, readonly [prefix: string, none: string, ...kinds: string[]]>> = {
  en: ['Reaction button state:', 'no reaction', 'Like', 'Celebrate', 'Support', 'Love', 'Insightful', 'Funny'],
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

/** The kind, `none`, or nothing for a label of another sort, of another language, or with a word that is not listed. */
export function reactionInLabel(label: string): ReactionKind | 'none' | undefined {
  const said = label.toLowerCase();
  for (const [prefix, none, ...kinds] of Object.values(reactionState)) {
    if (!said.startsWith(prefix.toLowerCase())) continue;
    // The text of the button may follow without a space: `no reactionLike`.
    const state = said.slice(prefix.length).trim();
    if (state.startsWith(none.toLowerCase())) return 'none';
    return reactionKinds[
      kinds.findIndex((kind) => state === kind.toLowerCase() || state === kind.toLowerCase().repeat(2))
    ];
  }
  return undefined;
}

/** A notification that an invitation was accepted; it has no other mark than its words. */
export const acceptedNotice: Readonly<Record<string, RegExp>> = {
  en: /\baccepted your (?:invitation|connection request)\b/i,
  de: /\bhat Ihre (?:Einladung|Kontaktanfrage) angenommen\b/i,
  fr: /\ba accepté votre (?:invitation|demande)\b/i,
  es: /\b(?:ha aceptado|aceptó) tu (?:invitación|solicitud)(?!\p{L})/iu,
  pt: /\baceitou (?:o )?seu (?:convite|pedido)\b/i,
  it: /\bha accettato il tuo invito\b/i,
  nl: /\bheeft (?:uw|je) uitnodiging geaccepteerd\b/i,
};
export const isAcceptance = (text: string): boolean => Object.values(acceptedNotice).some((words) => words.test(text));

/** A line of the system in a conversation: the other side took or refused an InMail. `accepted` first, then `declined`. */
export const inmailAnswers: Readonly<Record<string, readonly [accepted: RegExp, declined: RegExp]>> = {
  en: [
    /\b(?:accepted your (?:InMail|message)|is interested in starting a conversation)\b/i,
    /\bdeclined your (?:InMail|message)\b/i,
  ],
  de: [/\bhat Ihre (?:InMail|Nachricht) angenommen\b/i, /\bhat Ihre (?:InMail|Nachricht) abgelehnt\b/i],
  fr: [
    /(?<!\p{L})a accepté votre (?:InMail|message)\b/iu,
    /(?<!\p{L})a (?:refusé|décliné) votre (?:InMail|message)\b/iu,
  ],
  es: [
    /(?<!\p{L})(?:ha aceptado|aceptó) tu (?:InMail|mensaje)\b/iu,
    /(?<!\p{L})(?:ha rechazado|rechazó) tu (?:InMail|mensaje)\b/iu,
  ],
  pt: [
    /\baceitou (?:o seu InMail|seu InMail|sua mensagem)\b/i,
    /\brecusou (?:o seu InMail|seu InMail|sua mensagem)\b/i,
  ],
  it: [/\bha accettato il tuo messaggio\b/i, /\bha rifiutato il tuo messaggio\b/i],
  nl: [
    /\bheeft (?:uw|je) (?:InMail|bericht) geaccepteerd\b/i,
    /\bheeft (?:uw|je) (?:InMail|bericht) (?:afgewezen|geweigerd)\b/i,
  ],
};
export function inmailAnswerIn(text: string): 'inmail_accepted' | 'inmail_declined' | undefined {
  for (const [accepted, declined] of Object.values(inmailAnswers)) {
    if (declined.test(text)) return 'inmail_declined';
    if (accepted.test(text)) return 'inmail_accepted';
  }
  return undefined;
}

/** What stands before the rep's own last message in a row of the inbox, `You: …`, by language of the interface. */
export const ownPrefixes: Readonly<Record<string, readonly string[]>> = {
  en: ['You'],
  de: ['Sie', 'Du'],
  fr: ['Vous'],
  es: ['Tú', 'Usted'],
  pt: ['Você', 'Eu'],
  it: ['Tu', 'Lei'],
  nl: ['U', 'Jij', 'Je'],
  pl: ['Ty'],
  sv: ['Du'],
  fi: ['Sinä'],
  cs: ['Vy'],
  hu: ['Ön', 'Te'],
  ro: ['Dvs.', 'Dumneavoastră'],
  tr: ['Siz', 'Sen'],
  ru: ['Вы'],
  uk: ['Ви'],
  el: ['Εσείς'],
  he: ['אתה', 'את/ה'],
  ar: ['أنت'],
  vi: ['Bạn'],
  th: ['คุณ'],
  id: ['Anda'],
  ja: ['自分', 'あなた'],
  ko: ['나', '회원님'],
  zh: ['您', '你'],
};
