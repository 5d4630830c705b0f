// The few words that Touchline itself puts into a message, in the languages it speaks. No form of address that could be the
// wrong one; nothing that is not known.
import { typeLabel } from '../model/asset-words.ts';

export const wordLanguages = ['en', 'de', 'fr', 'es'] as const;
export type WordLanguage = (typeof wordLanguages)[number];

interface Words {
  /** `first` may be empty. */
  greeting(first: string): string;
  /** Why it is sent: what the thread is about, or whose work it concerns. */
  aboutThread(subject: string): string;
  forAccount(account: string): string;
  types: Readonly<Record<string, string>>;
}

export const words: Readonly<Record<WordLanguage, Words>> = {
  en: {
    greeting: (first) => (first === '' ? 'Hello,' : `Hi ${first},`),
    aboutThread: (subject) => `It fits our conversation about “${subject}”.`,
    forAccount: (account) => `It may be useful for ${account}.`,
    types: {},
  },
  de: {
    greeting: (first) => (first === '' ? 'Guten Tag,' : `Hallo ${first},`),
    aboutThread: (subject) => `Das passt zu unserem Thema „${subject}“.`,
    forAccount: (account) => `Das könnte für ${account} nützlich sein.`,
    types: {
      'case-study': 'Fallstudie',
      datasheet: 'Datenblatt',
      deck: 'Präsentation',
      'blog-post': 'Blogbeitrag',
      calculator: 'Rechner',
      whitepaper: 'Whitepaper',
      webinar: 'Webinar',
      video: 'Video',
    },
  },
  fr: {
    greeting: (first) => (first === '' ? 'Bonjour,' : `Bonjour ${first},`),
    aboutThread: (subject) => `Cela rejoint notre échange sur « ${subject} ».`,
    forAccount: (account) => `Cela peut être utile à ${account}.`,
    types: {
      'case-study': 'Étude de cas',
      datasheet: 'Fiche technique',
      deck: 'Présentation',
      'blog-post': 'Article de blog',
      calculator: 'Calculateur',
      whitepaper: 'Livre blanc',
      webinar: 'Webinaire',
      video: 'Vidéo',
    },
  },
  es: {
    greeting: (first) => (first === '' ? 'Buenos días:' : `Hola, ${first}:`),
    aboutThread: (subject) => `Encaja con lo que hablamos sobre «${subject}».`,
    forAccount: (account) => `Puede ser útil para ${account}.`,
    types: {
      'case-study': 'Caso de éxito',
      datasheet: 'Ficha técnica',
      deck: 'Presentación',
      'blog-post': 'Entrada de blog',
      calculator: 'Calculadora',
      whitepaper: 'Libro blanco',
      webinar: 'Webinar',
      video: 'Vídeo',
    },
  },
};

/** Languages without words of their own get the English ones. */
export const wordLanguage = (tag: string): WordLanguage =>
  wordLanguages.find((language) => language === tag.split('-')[0]?.toLowerCase()) ?? 'en';

export const typeWord = (type: string, language: WordLanguage): string =>
  words[language].types[type] ?? typeLabel(type);
