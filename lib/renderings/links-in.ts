// Which assets does a text give away? Their addresses are found however they are written: without scheme, in other case,
// percent-encoded, with tracking parameters, or inside a redirect.
import type { Asset } from '../model/asset.ts';

interface Address {
  host: string;
  /** Decoded, lower case, without a slash at the end. */
  path: string;
  /** Parameters that make it this page. */
  query: string[];
}

const deepest = 3;

/** Decoded until nothing changes, in the form in which addresses compare. */
function unfold(text: string): string {
  let now = text;
  for (let turn = 0; turn < deepest; turn++) {
    const next = now.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
    if (next === now) break;
    now = next;
  }
  return straight(
    now
      .normalize('NFKC')
      .replace(/[\p{Cf}\u00ad]/gu, '')
      .toLowerCase(),
  );
}

/** As a browser reads an address: back slashes, double ones, `/./`, `/x/../`, a dot after the host. */
function straight(text: string): string {
  let now = text
    .replaceAll('\\', '/')
    .replace(/(?<!:)\/{2,}/g, '/')
    .replace(/(?:\/\.)+(?=\/)/g, '')
    .replace(/(?<=[\p{L}\p{N}])\.(?=[/:])/gu, '');
  for (let turn = 0; turn < 20 && now.includes('/../'); turn++) now = now.replace(/\/[^/\s]+\/\.\.(?=\/)/g, '');
  return now;
}

function addressOf(url: string): Address | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, search } = new URL(url);
  return {
    host: unfold(hostname).replace(/^www\./, ''),
    path: unfold(pathname).replace(/\/+$/, ''),
    query: unfold(search.slice(1))
      .split('&')
      .filter((pair) => pair !== ''),
  };
}

/** What may follow the path of an address: its end in running text, parameters, a fragment. */
const ending = /^\/*(?:[.,;:!…]*(?:$|[\s"'<>()[\]{}|»”“])|#|[?&]([^\s#"'<>()[\]{}|]*))/u;

/** The parameters of the address that stands at `from`, when its path is this one. */
function queryAt(text: string, from: number, path: string): string[] | undefined {
  const start = from + (/^:\d+/.exec(text.slice(from, from + 6))?.[0].length ?? 0);
  const end = text.startsWith(path, start) ? ending.exec(text.slice(start + path.length)) : null;
  return end === null ? undefined : (end[1] ?? '').replace(/[.,;:!]+$/, '').split('&');
}

/** International hosts are written in their own letters or in `xn--`: both are the same host. */
function hostForms(host: string, asset: Asset): string[] {
  const written = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(asset.url)?.[1] ?? host;
  return [...new Set([host, unfold(written).replace(/^www\./, '')])];
}

function isIn(text: string, asset: Asset): boolean {
  const address = addressOf(asset.url);
  if (address === undefined) return false;
  return hostForms(address.host, asset).some((host) => {
    for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
      // Part of another name: `notexample.com`.
      if (/[\p{L}\p{N}-]/u.test(text.charAt(at - 1))) continue;
      const query = queryAt(text, at + host.length, address.path);
      if (query !== undefined && address.query.every((pair) => query.includes(pair))) return true;
    }
    return false;
  });
}

/** The assets whose page is named in the text. */
export function assetsNamedIn(text: string, assets: readonly Asset[]): Asset[] {
  const unfolded = unfold(text);
  return assets.filter((asset) => asset.url !== '' && isIn(unfolded, asset));
}

/** Two assets on one page: what is true of the page is true of both. */
export function isSamePage(one: Asset, other: Asset): boolean {
  const [a, b] = [addressOf(one.url), addressOf(other.url)];
  return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
