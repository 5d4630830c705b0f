// What is written into a composer. Plain lines and at most one link; never markup: the host builds the anchor itself.

export interface Insertion {
  lines: string[];
  link: { text: string; url: string } | undefined;
}
