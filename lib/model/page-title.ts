// What a page says of itself in its head: in place of a title guessed from an address.
export interface PageTitle {
  title: string;
  /** Empty where the page has no description. */
  summary: string;
  /** BCP 47 primary tag in lower case; empty when unknown. */
  language: string;
}
