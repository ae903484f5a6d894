import type { Json } from '../history/operation.js';

/** Whether two values are equal; the order of an object's names does not matter. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [a as Record<string, Json>, b as Record<string, Json>];
  const names = Object.keys(one);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && sameJson(one[name], other[name]))
  );
}
