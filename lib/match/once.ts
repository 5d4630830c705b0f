// What is made at the first need and kept: a worker that wakes must not prepare what nobody asks for.

/** Calls `make` at most once. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
