import { RequestError } from '../errors.js';

/** Something that a server of somebody else's lacks, and that only its owner can give it. */
export interface Lack {
  readonly node: string;
  /** Where the node is named: `cluster.txt, line 3`. */
  readonly at: string;
  /** To follow the node's name, or those of all nodes that lack the same. */
  readonly what: string;
  /** The settings that mend it, where settings do. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Everything that servers lack at once, with the lines for their files of settings. */
export function lackError(lacks: readonly Lack[]): RequestError {
  const blocks = blocksOf(lacks);
  return new RequestError(
    linesOf(lacks).join('\n'),
    blocks.length > 0 ? { paste: blocks.join('\n\n') } : undefined,
  );
}

/** A line for each, of all nodes that lack it. */
function linesOf(lacks: readonly Lack[]): string[] {
  return [...grouped(lacks, ({ what }) => what)].map(([what, same]) => {
    const nodes = [...new Set(same.map(({ node }) => node))];
    const [{ at }] = same as [Lack];
    return `${nodes.length > 1 ? at.replace(/, line \d+$/, '') : at}: ${nodes.join(', ')}: ${what}`;
  });
}

/** What is to be pasted: once for all nodes that need the same. */
function blocksOf(lacks: readonly Lack[]): string[] {
  const texts = [...grouped(lacks, ({ node }) => node)].map(([node, its]) => {
    const settings = Object.assign({}, ...its.map((lack) => lack.settings ?? {}));
    return { node, text: settingLines(settings).join('\n') };
  });
  const needed = texts.filter(({ text }) => text !== '');
  return [...grouped(needed, ({ text }) => text)].map(([text, nodes]) => {
    const names = nodes.map(({ node }) => node);
    const whose = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
    return `For postgresql.conf of ${whose}, before a restart; on a command line, as of a container, each is -c name=value:\n\n${text}`;
  });
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

/** As postgresql.conf has them. */
export function settingLines(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).map(([name, value]) => {
    const bare = /^[a-z0-9]+$/i.test(value) && !name.endsWith('_libraries');
    return `${name} = ${bare ? value : `'${value.replaceAll("'", "''")}'`}`;
  });
}
