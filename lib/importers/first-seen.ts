// On which line did a text first stand? For a million texts in a few megabytes: only their hashes are kept, in tables beside the heap.
// Two different texts are taken for one with a chance of n² ÷ 2⁶⁵, for a million of them 3 in 100 million.

/** Slots at the beginning; it doubles when half of them are taken. */
const smallest = 1_024;

export class FirstSeen {
  #low = new Uint32Array(smallest);
  #high = new Uint32Array(smallest);
  /** Value + 1; 0 = free. */
  #values = new Uint32Array(smallest);
  #count = 0;

  /** The value with which the text was first put in, or nothing and it is put in now. @param value 0 to 2³² − 2 */
  getOrPut(text: string, value: number): number | undefined {
    if (this.#count * 2 >= this.#values.length) this.#grow();
    const [low, high] = hashes(text);
    const slot = this.#slotOf(low, high);
    const found = this.#values[slot] ?? 0;
    if (found > 0) return found - 1;
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#values[slot] = value + 1;
    this.#count += 1;
    return undefined;
  }

  /** Where the hash stands, or the free slot in which it would. */
  #slotOf(low: number, high: number): number {
    const mask = this.#values.length - 1;
    let slot = low & mask;
    while (this.#values[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [low, high, values] = [this.#low, this.#high, this.#values];
    this.#low = new Uint32Array(values.length * 2);
    this.#high = new Uint32Array(values.length * 2);
    this.#values = new Uint32Array(values.length * 2);
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? 0;
      if (value === 0) continue;
      const slot = this.#slotOf(low[at] ?? 0, high[at] ?? 0);
      this.#low[slot] = low[at] ?? 0;
      this.#high[slot] = high[at] ?? 0;
      this.#values[slot] = value;
    }
  }
}

/** Two hashes of 32 bits: FNV-1a over the code units from two beginnings, each stirred at the end as MurmurHash3 does. */
function hashes(text: string): [low: number, high: number] {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return [stirred(low), stirred(high)];
}

function stirred(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
