// When a message was made, from Gmail's own id of it: the bits above the lowest twenty are the epoch in milliseconds
// (as decimal in `msg-f:…`, as 16 hexadecimal digits in the older form). The same in every language. Pure.
export function momentOf(id: string): number | undefined {
  const decimal = /^msg-f:(\d{16,20})$/.exec(id)?.[1];
  const hexadecimal = /^[0-9a-f]{16}$/.test(id) ? `0x${id}` : undefined;
  const number = decimal ?? hexadecimal;
  return number === undefined ? undefined : Number(BigInt(number) >> 20n);
}
