import * as z from 'zod';

const Name = z.string().min(1);
const Milliseconds = z.number().positive();
/** A directed link as [subscriber, upstream]: data flows from the second to the first. */
const LinkName = z.tuple([Name, Name]).readonly();
const Skew = z.number().refine((seconds) => Math.abs(seconds) >= 1, 'Must be a second or more');
const Links = z.array(LinkName).min(1).readonly();
const Nodes = z.array(Name).min(1).readonly();

/**
 * One thing that is done to links, servers or replication, as data. Unless said otherwise it lasts until it is healed.
 * What is done to links needs the proxies of src/faults/link.ts.
 */
export const Fault = z.discriminatedUnion('kind', [
  /** Connections end with a reset, and new ones are refused. */
  z.strictObject({ kind: z.literal('cut'), links: Links }),
  /** Nothing is passed on in these directions, and nobody is told. */
  z.strictObject({ kind: z.literal('hold'), links: Links, direction: z.enum(['data', 'replies', 'both']) }),
  /** All that passes is late by so many milliseconds, plus or minus the jitter. */
  z.strictObject({
    kind: z.literal('delay'),
    links: Links,
    delay: Milliseconds,
    jitter: Milliseconds.optional(),
  }),
  z.strictObject({ kind: z.literal('bandwidth'), links: Links, bytesPerSecond: z.int().positive() }),
  /** Connections end with a reset after so many bytes more: in the middle of a transaction. */
  z.strictObject({ kind: z.literal('cutAfter'), links: Links, bytes: z.int().positive() }),

  /** SIGKILL to every process of these servers, all of them within a second. Healed by starting them again. */
  z.strictObject({ kind: z.literal('kill'), nodes: Nodes }),
  /** SIGSTOP to every process of these servers. */
  z.strictObject({ kind: z.literal('pause'), nodes: Nodes }),
  /** Shut down as pg_ctl does; healed by starting them again. */
  z.strictObject({ kind: z.literal('restart'), nodes: Nodes, mode: z.enum(['fast', 'immediate']) }),
  /** The server's clock is off by so many seconds: one or more, ahead or (negative) behind. */
  z.strictObject({ kind: z.literal('skewClock'), node: Name, seconds: Skew }),
  /** No space is left where the server's data and WAL lie. Healed by making room, and starting it again if it ended. */
  z.strictObject({ kind: z.literal('fillVolume'), node: Name }),

  /** The upstream's sender is terminated; it comes back by itself. */
  z.strictObject({ kind: z.literal('killWalsender'), links: Links }),
  /** The subscriber's apply worker is terminated; it comes back by itself. */
  z.strictObject({ kind: z.literal('killApply'), links: Links }),
  z.strictObject({ kind: z.literal('disable'), links: Links }),
  /** A session holds the table in ACCESS EXCLUSIVE mode, and apply waits for it. */
  z.strictObject({ kind: z.literal('holdApply'), node: Name, table: Name }),
  /** VACUUM (FREEZE): the rows forget when and where they were written. There is nothing to heal. */
  z.strictObject({ kind: z.literal('freeze'), nodes: Nodes, tables: z.array(Name).min(1).readonly() }),
  /** The spare node becomes one of the mesh, with the rows of the others. It stays: there is nothing to heal. */
  z.strictObject({ kind: z.literal('addNode'), added: Name }),
  /**
   * The server is given the programs of another release, with its data or, where those cannot take it over, as a new node
   * in place of the old. It is out until it is healed, and its clients are kept away.
   */
  z.strictObject({ kind: z.literal('upgrade'), node: Name, how: z.enum(['in place', 'anew']) }),
]);
export type Fault = z.infer<typeof Fault>;
export type FaultKind = Fault['kind'];
export const FAULT_KINDS: readonly FaultKind[] = Fault.options.map(({ shape }) => shape.kind.value);
export type FaultOf<Kind extends FaultKind> = Extract<Fault, { kind: Kind }>;
export type LinkName = z.infer<typeof LinkName>;

/** Faults that are done to link proxies. */
export const LINK_FAULTS = ['cut', 'hold', 'delay', 'bandwidth', 'cutAfter'] as const satisfies FaultKind[];
export type LinkFault = FaultOf<(typeof LINK_FAULTS)[number]>;

/** Whether no data passes over the links of this fault. */
export function partitions(fault: Fault): boolean {
  return fault.kind === 'cut' || (fault.kind === 'hold' && fault.direction !== 'replies');
}

/** Whether servers end without a checkpoint; one out of space may. */
export function crashes(fault: Fault): boolean {
  const { kind } = fault;
  return kind === 'kill' || kind === 'fillVolume' || (kind === 'restart' && fault.mode === 'immediate');
}

export function isLinkFault(fault: Fault): fault is LinkFault {
  return (LINK_FAULTS as readonly string[]).includes(fault.kind);
}

/** Whether a node begins with a copy of what others have, while these write. */
export function copies(fault: Fault): boolean {
  return fault.kind === 'addNode' || (fault.kind === 'upgrade' && fault.how === 'anew');
}

/** The links that a fault names; none for faults on nodes. */
export function linksOf(fault: Fault): readonly LinkName[] {
  return 'links' in fault ? fault.links : [];
}

/** The nodes that a fault names; none for faults on links. */
export function nodesOf(fault: Fault): readonly string[] {
  if ('nodes' in fault) return fault.nodes;
  return 'node' in fault ? [fault.node] : [];
}

/** A link in the direction of its data: "n1→n2" is n2's subscription to n1. */
export function linkText([subscriber, upstream]: LinkName): string {
  return `${upstream}→${subscriber}`;
}

/** A fault for people: "cut of n1→n2, n2→n1", "kill of n3", "restart (fast) of n1". */
export function faultText(fault: Fault): string {
  const targets = [...linksOf(fault).map(linkText), ...nodesOf(fault)].join(', ');
  switch (fault.kind) {
    case 'hold':
      return `hold (${fault.direction}) of ${targets}`;
    case 'delay':
      return `delay (${fault.delay} ms${fault.jitter ? ` ± ${fault.jitter} ms` : ''}) of ${targets}`;
    case 'bandwidth':
      return `bandwidth (${fault.bytesPerSecond} bytes/s) of ${targets}`;
    case 'cutAfter':
      return `cutAfter (${fault.bytes} bytes) of ${targets}`;
    case 'restart':
      return `restart (${fault.mode}) of ${targets}`;
    case 'skewClock':
      return `skewClock (${fault.seconds} s) of ${targets}`;
    case 'holdApply':
      return `holdApply (${fault.table}) of ${targets}`;
    case 'freeze':
      return `freeze (${fault.tables.join(', ')}) of ${targets}`;
    case 'addNode':
      return `addNode of ${fault.added}`;
    case 'upgrade':
      return `upgrade (${fault.how}) of ${targets}`;
    default:
      return `${fault.kind} of ${targets}`;
  }
}
