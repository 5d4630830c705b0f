// snowball-stemmers 0.6.0 ships no types. Only what is used here.
declare module 'snowball-stemmers' {
  export function newStemmer(language: 'english' | 'german' | 'porter'): { stem(word: string): string };
}
