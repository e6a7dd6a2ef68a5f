/** A small seeded generator (mulberry32): the same seed gives the same demo everywhere. */
export function seededRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** An integer from `low` to `high`, both included. */
    integer: (low: number, high: number): number => low + Math.floor(next() * (high - low + 1)),
    /** One of the list, which must not be empty. */
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    /** True with the given probability. */
    chance: (probability: number): boolean => next() < probability,
    /** A key of the weights, in proportion to them. */
    weighted: <K extends string>(weights: Record<K, number>): K => {
      const keys = Object.keys(weights) as K[];
      const total = keys.reduce((sum, key) => sum + weights[key], 0);
      let left = next() * total;
      for (const key of keys) {
        left -= weights[key];
        if (left < 0) {
          return key;
        }
      }
      return keys[0] as K;
    },
  };
}

export type SeededRandom = ReturnType<typeof seededRandom>;
