// Opens an address that was judged before: a page in a new tab, a mail in the rep's own program. In a frame inside another page, too.

export function openLink(href: string): void {
  if (!href.startsWith('mailto:')) {
    window.open(href, '_blank', 'noopener,noreferrer');
    return;
  }
  const link = document.createElement('a');
  link.href = href;
  // The program opens beside the page; a new tab would stay behind empty.
  link.click();
}
