/**
 * Whether an extension that is installed can be updated to another version, as ALTER EXTENSION would find out.
 *
 * @param scripts what there is, as in "spock--5.0.8--5.0.9"
 */
export function leadsTo(scripts: readonly string[], extension: string, from: string, to: string): boolean {
  const steps = scripts
    .map((script) => script.split('--'))
    .filter(([of, , next]) => of === extension && next);
  const reached = new Set([from]);
  for (const version of reached) {
    for (const [, before, next] of steps) if (before === version) reached.add(next!);
  }
  return reached.has(to);
}
