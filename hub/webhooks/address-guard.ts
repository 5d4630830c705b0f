// Where the hub may send by itself. An endpoint's address is somebody else's text: without this guard it could make the
// hub knock on the doors of its own network. A name is resolved once, and the address that was judged is the one used.
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

export type Resolve = (host: string) => Promise<string[]>;

export const resolveAll: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/** Not for unicast on the public Internet: the special-purpose registries of IANA (RFC 6890 and its followers). */
const special4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Inside 2000::/3, the only range handed out for unicast; everything outside is refused as a whole. */
const special6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const blocked = new BlockList();
for (const [net, bits] of special4) blocked.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of special6) blocked.addSubnet(net, bits, 'ipv6');
const handedOut = new BlockList();
handedOut.addSubnet('2000::', 3, 'ipv6');

/** True for an address that any machine on the Internet could be asked at. */
export function isPublicUnicast(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, 'ipv4');
  return family === 6 && handedOut.check(address, 'ipv6') && !blocked.check(address, 'ipv6');
}

export type Judged = { ok: true; url: URL; address: string } | { ok: false; why: string };

/** The part that needs no network: form, scheme, userinfo, literal addresses. `allowed` holds origins trusted by the operator. */
export function judgeUrl(text: string, allowed: readonly string[]): { url: URL; isTrusted: boolean } | { why: string } {
  if (!URL.canParse(text)) return { why: 'This is not an address.' };
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return { why: 'The address must not carry a name or password.' };
  if (allowed.includes(url.origin)) return { url, isTrusted: true };
  if (url.protocol !== 'https:') return { why: 'The address must begin with https://.' };
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isPublicUnicast(literal)) return { why: 'The address is not on the public Internet.' };
  if (/(^|\.)localhost\.?$/.test(url.hostname)) return { why: 'The address is not on the public Internet.' };
  return { url, isTrusted: false };
}

/** Judges an endpoint right before it is used, and says which address to connect to. */
export async function judge(text: string, allowed: readonly string[], resolve: Resolve): Promise<Judged> {
  const judged = judgeUrl(text, allowed);
  if ('why' in judged) return { ok: false, why: judged.why };
  const literal = judged.url.hostname.replace(/^\[|\]$/g, '');
  let addresses: string[];
  try {
    addresses = isIP(literal) === 0 ? await resolve(literal) : [literal];
  } catch {
    addresses = [];
  }
  const [address] = addresses;
  if (address === undefined) return { ok: false, why: 'The name has no address.' };
  // Every address has to be good: the one that is tried first is not ours to choose.
  if (!judged.isTrusted && !addresses.every(isPublicUnicast)) {
    return { ok: false, why: 'The name leads to an address that is not on the public Internet.' };
  }
  return { ok: true, url: judged.url, address };
}
