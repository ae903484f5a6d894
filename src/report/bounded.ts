/** Of one text in the results: more is no reason that anybody reads, but a report that nobody can open. */
const MOST_CHARACTERS = 20_000;
/** Of what shows expected and seen. */
const MOST_OF_DIFF = 120_000;

/** The same with every text in it, however deep, cut where it is longer than results may hold. */
export function bounded<T>(value: T, most = MOST_CHARACTERS): T {
  if (typeof value === 'string') return (value.length <= most ? value : cut(value, most)) as T;
  if (Array.isArray(value)) return value.map((each) => bounded(each, most)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    bounded(each, key === 'diff' ? MOST_OF_DIFF : most),
  ]);
  return Object.fromEntries(entries);
}

function cut(text: string, most: number): string {
  return `${text.slice(0, most)}… (${text.length - most} characters more)`;
}
