// Reads a list of domains as people write them. Pure.

/** `@Acme.com, https://acme.co.uk/` → `['acme.com', 'acme.co.uk']`, and what could not be read as a domain. */
export function readDomains(text: string): { domains: string[]; strange: string[] } {
  const domains = new Set<string>();
  const strange: string[] = [];
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const domain = word
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^.*@/, '')
      .replace(/[/:].*$/, '');
    if (/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u.test(domain) && domain.length <= 253)
      domains.add(domain);
    else strange.push(word);
  }
  return { domains: [...domains], strange };
}
