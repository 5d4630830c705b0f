// The title of a page without the name of its site: “Cold chain | Vendor” → “Cold chain”. What only looks like a site's name stays.

const separator = /\s+[|·•–—:»-]\s+|\s*[|»]\s*/u;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

interface Site {
  /** As the page gives it, or empty. */
  name: string;
  host: string;
  /** The page's own heading, or empty: what stands in it is the title. */
  heading: string;
}

/** `www.vendor-group.co.uk` → `vendorgroup`. */
const wordOfHost = (host: string): string => {
  const labels = host.replace(/^www\./, '').split('.');
  const own = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? labels.at(-3) : labels.at(-2);
  return plain(own ?? labels[0] ?? '');
};

export function withoutSite(title: string, { name, host, heading }: Site): string {
  const parts = title.split(separator).filter((part) => part.trim() !== '');
  if (parts.length < 2) return title;
  const names = new Set([plain(name), wordOfHost(host), plain(host.replace(/^www\./, ''))].filter((one) => one !== ''));
  const isSite = (part: string | undefined): boolean => {
    const word = plain(part ?? '');
    return (
      word !== '' &&
      [...names].some((one) => one === word || (word.length > 3 && one.startsWith(word)) || isNamed(word, one))
    );
  };
  // Heading first: it knows where the title ends.
  const whole = plain(heading);
  if (whole.length > 5 && plain(title).startsWith(whole) && plain(title) !== whole) return heading;
  const last = parts.at(-1) ?? '';
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|·•–—:»-]+$/u, '');
  const [front = ''] = parts;
  return isSite(front) ? title.slice(title.indexOf(front) + front.length).replace(/^[\s|·•–—:»-]+/u, '') : title;
}

/** “Vendor Blog”, “Vendor GmbH”: the name with a word or two. */
const isNamed = (word: string, name: string): boolean =>
  name.length > 3 && word.startsWith(name) && word.length < name.length + 12;
