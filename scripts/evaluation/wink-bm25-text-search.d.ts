// wink-bm25-text-search 3.1 ships no types. Only what is used here.
declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { fldWeights: Record<string, number> }): void;
    definePrepTasks(tasks: ((text: string) => string[])[]): void;
    addDoc(document: Record<string, string>, id: string): void;
    consolidate(): void;
    search(text: string, limit: number): [id: string | number, score: number][];
    exportJSON(): string;
    importJSON(json: string): void;
  }
  export default function bm25(): Engine;
}
