interface Held<Value> {
  stamp: string;
  read_at: number;
  value: Promise<Value>;
}

/** Gives what is held by a key while the stamp is the same; else reads it anew. */
export type Holder<Value> = (
  key: string,
  stamp: string,
  read: () => Promise<Value>,
) => Promise<Value>;

/**
 * Holds what is read often and changes seldom in the process's memory, at most so long and so many. Who
 * asks while it is being read waits for the same reading; one that failed is not held.
 */
export function holder<Value>({
  longest_age_ms,
  most,
}: {
  longest_age_ms: number;
  most: number;
}): Holder<Value> {
  const kept = new Map<string, Held<Value>>();
  return (key, stamp, read) => {
    const held = kept.get(key);
    if (held && held.stamp === stamp && Date.now() - held.read_at < longest_age_ms) {
      return held.value;
    }
    // Whoever asks may name the key: made-up ones must not fill the memory.
    if (kept.size >= most) {
      kept.clear();
    }
    const reading = { stamp, read_at: Date.now(), value: read() };
    kept.set(key, reading);
    reading.value.catch(() => {
      if (kept.get(key) === reading) {
        kept.delete(key);
      }
    });
    return reading.value;
  };
}
