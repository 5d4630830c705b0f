// Which sites are asked for which addresses, and which are left alone. Pure: nothing is asked here.

/** One site, as the browser's permission names it. */
export interface Site {
  host: string;
  /** A match pattern without a port: Firefox takes none. */
  pattern: string;
  addresses: string[];
}

export interface LinkPlan {
  /** Most addresses first. */
  sites: Site[];
  /** On this computer or in the network around it; asked only when somebody says so. */
  inside: Site[];
  /** Addresses that begin with `http:`: the browser lets the extension ask for `https:` only. */
  plain: number;
  /** Addresses of sites beyond the most that are asked at once. */
  beyond: number;
}

/** Names in one permission question that a person can still read through. */
export const mostSites = 40;

const privateName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/** Loopback, link-local and private ranges (RFC 1918, 3927, 4193, 4291, 6598), names without a dot, and names that resolve nowhere else (RFC 6761, 6762, 8375). */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('['))
    return /^\[(?:::1?\]|f[cd]|fe[89ab]|::ffff:(?:7f|a[0-9a-f]{2}:|c0a8:|ac1[0-9a-f]:|a9fe:))/.test(host);
  const numbers = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (numbers === null) return !host.includes('.') || privateName.test(host);
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  return (
    [0, 10, 127].includes(first) ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254) ||
    (first === 100 && second >= 64 && second <= 127)
  );
}

/** What the manifest lets the extension ask the browser for. */
const isAskable = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));

/** @param most sites at once @param urls each is counted once; what is no web address is passed over */
export function planLinks(urls: Iterable<string>, most = mostSites): LinkPlan {
  const plan: LinkPlan = { sites: [], inside: [], plain: 0, beyond: 0 };
  const byPattern = new Map<string, Site & { isInside: boolean }>();
  for (const address of new Set(urls)) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) continue;
    if (!isAskable(url)) {
      plan.plain += 1;
      continue;
    }
    const pattern = `${url.protocol}//${url.hostname}/*`;
    const site = byPattern.get(pattern);
    if (site !== undefined) site.addresses.push(address);
    else
      byPattern.set(pattern, {
        ...{ host: url.hostname, pattern, addresses: [address] },
        isInside: isPrivateHost(url.hostname),
      });
  }
  const sites = [...byPattern.values()].sort((a, b) => b.addresses.length - a.addresses.length);
  for (const { isInside, ...site } of sites) {
    if (isInside) plan.inside.push(site);
    else if (plan.sites.length < most) plan.sites.push(site);
    else plan.beyond += site.addresses.length;
  }
  return plan;
}
