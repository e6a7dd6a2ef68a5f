const ONE_FROM = 4;
const TWO_FROM = 8;

/** How many typing errors a word of this length may have. */
export function typosIn(word: string): number {
  if (word.length < ONE_FROM) {
    return 0;
  }
  return word.length < TWO_FROM ? 1 : 2;
}

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the
 * other; more than `most` is told as `most` + 1.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) {
      return most + 1;
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
