// Bytes that grow while they are written: whole numbers of seven bits a byte, small ones small.

/** Grows by doubling; `taken()` is what was written so far. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 12);
  length = 0;

  private grow(by: number): void {
    if (this.length + by <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    wider.set(this.bytes);
    this.bytes = wider;
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2³²−1, lowest seven bits first. */
  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest & 127) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  append(values: Uint8Array): void {
    this.grow(values.length);
    this.bytes.set(values, this.length);
    this.length += values.length;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Numbers that grow without boxing. */
export class Column {
  private values = new Float64Array(1 << 12);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }
}
