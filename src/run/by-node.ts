import { RequestError } from '../errors.js';
import { DEFAULTS, pgedgeImage, type RunRequest } from './request.js';

/** Something that is said of all nodes, of some, or of both: `others` holds of those that are not named. */
export interface ByNode {
  readonly others?: string;
  readonly nodes: Readonly<Record<string, string>>;
}

export const NOTHING_SAID: ByNode = { nodes: {} };

/** What follows a comma is another one only where it begins with a node: folders may have commas in their names. */
const BETWEEN = /,(?=\s*n\d+=)/;

/**
 * Adds `n1=VALUE,n2=VALUE`, or a VALUE for all that are not named, to what was said before.
 *
 * @param what is said of a node, for messages: "folder"
 * @throws RequestError when a node is named twice or has a name that no node has, or nothing is said of it
 */
export function addByNode(text: string, before: ByNode, what: string): ByNode {
  return text.split(BETWEEN).reduce((said, part) => addOne(part.trim(), said, what), before);
}

function addOne(part: string, before: ByNode, what: string): ByNode {
  const [, name, value] = /^([A-Za-z][\w-]*)\s*=\s*(.*)$/s.exec(part) ?? [];
  if (name === undefined) {
    if (part === '') throw new RequestError('it must not be empty');
    if (before.others !== undefined && before.others !== part)
      throw new RequestError(`it is given twice, as "${before.others}" and as "${part}"`);
    return { ...before, others: part };
  }
  if (!/^n[1-9]\d*$/.test(name))
    throw new RequestError(
      `"${name}" is the name of no node: they are n1, n2, …, as in n1=${what.toUpperCase()}`,
    );
  if (value === '')
    throw new RequestError(`it says nothing of ${name}: give it a ${what}, n1=${what.toUpperCase()}`);
  if (name in before.nodes)
    throw new RequestError(`it names ${name} twice, with "${before.nodes[name]}" and with "${value}"`);
  return { ...before, nodes: { ...before.nodes, [name]: value! } };
}

/** Which node two of these speak of, for a message; undefined where there is none. */
export function sameNode(one: ByNode = NOTHING_SAID, other: ByNode = NOTHING_SAID): string | undefined {
  if (one.others !== undefined && other.others !== undefined) return '';
  const node = Object.keys(one.nodes).find((name) => name in other.nodes);
  return node && ` of ${node}`;
}

/** What a request says of servers. */
export function serversFor({
  pgBin = NOTHING_SAID,
  image = NOTHING_SAID,
  pgedgeVersion = NOTHING_SAID,
}: {
  readonly pgBin: ByNode | undefined;
  readonly image: ByNode | undefined;
  readonly pgedgeVersion: ByNode | undefined;
}) {
  const some = ({ nodes }: ByNode) => (Object.keys(nodes).length > 0 ? nodes : undefined);
  return {
    pgBin: pgBin.others,
    pgBins: some(pgBin),
    image: image.others ?? pgedgeImage(pgedgeVersion.others ?? DEFAULTS.pgedgeVersion) ?? '',
    ownImage: image.others !== undefined || undefined,
    images: some(image),
    pgedgeVersion: pgedgeVersion.others,
    pgedgeVersions: some(pgedgeVersion),
  } satisfies Partial<RunRequest>;
}
