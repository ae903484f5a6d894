import type { Session } from '../database/node.js';
import { type Parts, within } from './differing-parts.js';
import type { Common } from './table-shape.js';

/** How many rows' hashes are held of each node at once. */
const BATCH = 10_000;

/** A key that does not have the same rows on all nodes, by its hash; none of them has been fetched yet. */
export interface DifferingKey {
  /** 16 digits. */
  readonly hash: string;
  /** For each node, in their order: where one of its rows lies, and how many there are; empty where there is none. */
  readonly places: readonly (readonly Place[])[];
  readonly alike: Alike;
}

/** For each node, in their order: the first one that has the same rows of a key as it, or also none. */
export type Alike = readonly number[];

/** Rows of one node that are alike. */
export interface Place {
  /** Table and position: `16384 (0,1)`. */
  readonly at: string;
  readonly rows: number;
  /** Of the row, 16 digits. */
  readonly hash: string;
}

/** Rows of one node that are alike, as they come, with the hash of their key. */
interface Entry extends Place {
  readonly key: string;
}

/**
 * All keys in these parts of a table whose rows are not the same on all nodes. The servers send the hashes in the
 * same order, so that only a batch of each is held, however many there are.
 */
export async function* differingKeys(
  sessions: readonly Session[],
  table: string,
  common: Common,
  parts: Parts,
): AsyncGenerator<DifferingKey> {
  const streams = await Promise.all(sessions.map((session) => Entries.open(session, table, common, parts)));
  for (;;) {
    const dry = streams.filter((stream) => stream.isDry);
    if (dry.length > 0) await Promise.all(dry.map((stream) => stream.refill()));
    const least = streams.reduce((key, { next }) => (next && next.key < key ? next.key : key), BEHIND_ALL);
    if (least === BEHIND_ALL) break;
    const found: Entry[][] = [];
    for (const stream of streams)
      found.push(stream.hasAllOf(least) ? stream.take(least) : await stream.drain(least));
    const same = found.map((entries) => found.findIndex((others) => alike(entries, others)));
    if (same.some((first) => first !== 0)) yield { hash: least, places: found, alike: same };
  }
  await Promise.all(streams.map((stream) => stream.close()));
}

const BEHIND_ALL = 'g';

function alike(a: readonly Entry[], b: readonly Entry[]): boolean {
  return (
    a.length === b.length && a.every((entry, i) => entry.hash === b[i]!.hash && entry.rows === b[i]!.rows)
  );
}

/** What one node sends, in the order of hashes. */
class Entries {
  private batch: Entry[] = [];
  private at = 0;
  private ended = false;

  private constructor(private readonly session: Session) {}

  static async open(session: Session, table: string, { rowHash, keyHash, partHash }: Common, parts: Parts) {
    // Signed numbers come in the order of their digits once the sign is turned round.
    await session.sql(
      `declare mmr_entries no scroll cursor for
       select ${digits('key')}, ${digits('hash')}, count(*), min(place collate "C")
         from (select ${keyHash} as key, ${rowHash} as hash, t.tableoid::text || ' ' || t.ctid::text as place
                 from ${table} t where ${within(parts, partHash)}) as rows
        group by key, hash order by ${unsigned('key')}, ${unsigned('hash')}`,
    );
    return new Entries(session);
  }

  get next(): Entry | undefined {
    return this.batch[this.at];
  }

  get isDry(): boolean {
    return this.at === this.batch.length && !this.ended;
  }

  async refill(): Promise<void> {
    const { rows } = await this.session.table(`fetch ${BATCH} from mmr_entries`);
    this.batch = rows.map(([key, hash, n, at]) => ({
      ...{ key: String(key), hash: String(hash) },
      ...{ rows: Number(n), at: String(at) },
    }));
    this.at = 0;
    this.ended = rows.length < BATCH;
  }

  /** Whether the entries of this key are all here: another one follows them, or nothing at all. */
  hasAllOf(key: string): boolean {
    return this.ended || this.batch.at(-1)!.key !== key;
  }

  /** The entries of this key, which come next or not at all. */
  take(key: string): Entry[] {
    const from = this.at;
    while (this.next?.key === key) this.at++;
    return this.batch.slice(from, this.at);
  }

  /** The same where some may not have been sent yet. */
  async drain(key: string): Promise<Entry[]> {
    const taken = this.take(key);
    while (this.isDry) {
      await this.refill();
      taken.push(...this.take(key));
    }
    return taken;
  }

  async close(): Promise<void> {
    await this.session.sql('close mmr_entries');
  }
}

function unsigned(hash: string): string {
  return `${hash} # (-9223372036854775808)`;
}

/** SQL for 64 bits as 16 digits. */
export function digits(hash: string): string {
  return `lpad(to_hex(${hash}), 16, '0')`;
}
