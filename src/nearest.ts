/** How many letters have to be changed, added, left out or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Longer words are compared by their first letters only, so that no input makes this slow. */
const LONGEST = 200;

/** The names that somebody who wrote `word` may have meant, nearest first, at most three. */
export function nearest(word: string, names: Iterable<string>): string[] {
  const wanted = word.toLowerCase().slice(0, LONGEST);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const scored = [...new Set(names)].map((name) => {
    const full = name.toLowerCase().slice(0, LONGEST);
    const last = full.slice(full.lastIndexOf('/') + 1);
    // "create" means nodes/create; "node/create" does, too.
    return {
      name,
      score: Math.min(distance(wanted, full), distance(wanted, last) + 1),
    };
  });
  return scored
    .filter(({ score }) => score <= allowed)
    .sort((a, b) => a.score - b.score || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** The end of an error message: "; did you mean a or b?", or nothing. */
export function didYouMean(word: string, names: Iterable<string>): string {
  const found = nearest(word, names);
  return found.length === 0 ? '' : `; did you mean ${found.join(' or ')}?`;
}
