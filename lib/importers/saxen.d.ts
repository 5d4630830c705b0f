// What we use of saxen, which ships no types (https://github.com/nikku/saxen, read on 2026-11-27).
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(
      hook: 'openTag',
      take: (name: string, attributes: () => Record<string, string>, decode: Decode, isSelfClosing: boolean) => void,
    ): this;
    on(hook: 'closeTag', take: (name: string, decode: Decode, isSelfClosing: boolean) => void): this;
    on(hook: 'text', take: (text: string, decode: Decode) => void): this;
    on(hook: 'cdata', take: (text: string) => void): this;
    on(hook: 'comment' | 'question' | 'attention', take: () => void): this;
    on(hook: 'error', take: (error: Error) => void): this;
    /** A part of the file; what cannot be read yet waits for the next part. */
    write(part: string): this;
    end(): Error | undefined;
    stop(): void;
  }
}
