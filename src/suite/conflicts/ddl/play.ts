import { DatabaseError } from 'pg';
import type { RowStatement } from '../../../conflicts/ddl/change.js';
import { rowSql } from '../../../conflicts/ddl/change.js';
import { definitionSql } from '../../../conflicts/ddl/definition.js';
import { lastRow } from '../../../conflicts/ddl/model.js';
import type { Seen } from '../../../conflicts/ddl/outcome.js';
import type { Scene } from '../../../conflicts/ddl/scene.js';
import { FIRST, type Held } from '../../../conflicts/ddl/table.js';
import type { Order } from '../../../conflicts/orders.js';
import { UnjudgedError } from '../../../errors.js';
import type { LogLine } from '../../../replication/engine.js';
import type { Stop, StoppableLinks } from './links.js';
import type { Pair } from './pair.js';
import { readHeld, tableOf } from './read.js';
import { repair } from './repair.js';

/** A scene with the number by which its tables are named. */
export interface Placed {
  readonly number: number;
  readonly scene: Scene;
}

export interface Played extends Placed {
  readonly seen: Seen;
}

interface Course extends Placed {
  /** Of each transaction that was committed: where, and its id there. */
  readonly sent: Map<number, { readonly node: number; readonly xid: string; readonly had: Held }>;
  readonly refused: number[];
  /** Set where a link has stopped: the scene ends there. */
  ended?: Pick<Seen, 'held' | 'rejections' | 'stopped'>;
}

/** Plays scenes of one order side by side. */
export class Playing {
  private readonly courses: Map<number, Course>;

  constructor(
    private readonly pair: Pair,
    private readonly links: StoppableLinks,
    private readonly order: Order,
    placed: readonly Placed[],
  ) {
    this.courses = new Map(placed.map((one) => [one.number, { ...one, sent: new Map(), refused: [] }]));
  }

  async play(): Promise<Played[]> {
    await this.links.set('open');
    await this.makeTables();
    await this.links.set('hold');
    for (const step of this.order) {
      if (step.do === 'commit') await this.commit(step.node, step.transaction);
      else if (step.do === 'deliver') await this.deliver(step.from, step.to);
    }
    const held = await this.readAll();
    const rejections = await this.readRejections();
    return [...this.courses.values()].map((course) => {
      const { number, scene, refused, ended } = course;
      const inTheEnd = ended ?? { held: held.map((all) => all.get(number)!) };
      return { number, scene, seen: { refused, rejections: rejections.get(number) ?? [], ...inTheEnd } };
    });
  }

  /** On the first node, and by its definitions on the other. */
  private async makeTables(): Promise<void> {
    const { cluster } = this.pair;
    const [n1] = cluster.nodes;
    const { rows } = FIRST.table!;
    const all = [...this.courses.keys()].flatMap((number) => {
      const name = tableOf(number);
      return [
        `create table ${name} (id int primary key, v int, w int)`,
        ...rows.map((row) => rowSql({ do: 'insert', row }, name)),
        `create table ${name}_beside (id int primary key, v int)`,
        ...FIRST.beside.map((row) => rowSql({ do: 'insert beside', row }, name)),
      ];
    });
    const session = await n1.session();
    try {
      for (const statement of all) await session.sql(statement);
    } finally {
      await session.close();
    }
    await cluster.settle({ within: 60_000 });
  }

  private async commit(node: number, transaction: number): Promise<void> {
    const server = this.pair.cluster.nodes[node]!;
    const going = this.going();
    const before = await readHeld(
      server,
      this.pair.cluster.engine,
      going.map(({ number }) => number),
    );
    const session = await server.session();
    try {
      for (const course of going) {
        const had = before.get(course.number)!;
        const statements = statementsOf(course, transaction, had, node);
        const text = ['begin', ...statements, 'select pg_current_xact_id()::text as mmr_xid', 'commit'].join(
          '; ',
        );
        try {
          const answers = await session.statements(text);
          const xid = String(answers.at(-2)![0]!.mmr_xid);
          course.sent.set(transaction, { node, xid, had });
        } catch (error) {
          if (!(error instanceof DatabaseError)) throw error;
          await session.sql('rollback');
          course.refused.push(transaction);
        }
      }
    } finally {
      await session.close();
    }
  }

  /** Where the link stops, the scene that stops it has ended, and what its transaction needs is given to it. */
  private async deliver(from: number, to: number): Promise<void> {
    for (;;) {
      const stop = await this.links.deliver(from, to);
      if (!stop) return;
      const { course, transaction, had } = this.sender(from, stop);
      const held = (await this.readAll([course.number])).map((all) => all.get(course.number)!);
      const rejections = (await this.readRejections()).get(course.number) ?? [];
      course.ended ??= { held, rejections, stopped: { node: to, transaction, error: stop.error } };
      await repair(this.pair.quiet[to]!, tableOf(course.number), had, held[to]!);
    }
  }

  /** @throws UnjudgedError where it is none of a scene's transactions that stops a link */
  private sender(from: number, { xid, error }: Stop) {
    for (const course of this.courses.values())
      for (const [transaction, sent] of course.sent)
        if (sent.node === from && sent.xid === xid) return { course, transaction, had: sent.had };
    throw new UnjudgedError(
      `a link stops at transaction ${xid} of n${from + 1}, which is no scene's: ${error}`,
    );
  }

  /** Scenes whose links have not stopped. */
  private going(): Course[] {
    return [...this.courses.values()].filter(({ ended }) => !ended);
  }

  private readAll(numbers = this.going().map(({ number }) => number)): Promise<Map<number, Held>[]> {
    const { nodes, engine } = this.pair.cluster;
    return Promise.all(nodes.map((node) => readHeld(node, engine, numbers)));
  }

  private async readRejections(): Promise<Map<number, Seen['rejections'][number][]>> {
    const { nodes, engine } = this.pair.cluster;
    const by = new Map(
      [...this.courses.values()].flatMap(({ number, sent }) =>
        [...sent].map(
          ([transaction, { node, xid }]) => [`${nodes[node]!.name} ${xid}`, { number, transaction }] as const,
        ),
      ),
    );
    const found = new Map<number, Seen['rejections'][number][]>();
    for (const [node, server] of nodes.entries()) {
      for (const { origin, xid } of (await engine.rejections?.(server, nothing())) ?? []) {
        const one = by.get(`${origin} ${xid}`);
        if (one)
          found.set(one.number, [...(found.get(one.number) ?? []), { node, transaction: one.transaction }]);
      }
    }
    return found;
  }
}

function statementsOf({ number, scene }: Placed, transaction: number, had: Held, node: number): string[] {
  const name = tableOf(number);
  const operation = scene.operations[transaction];
  if (operation?.definition) return [definitionSql(operation.definition, name)];
  const statements: readonly RowStatement[] = operation?.statements ?? lastRow(had, node);
  return statements.map((statement) => rowSql(statement, name, operation ? '' : had.table?.suffix));
}

/** Why they were thrown away is not asked here. */
async function* nothing(): AsyncIterable<LogLine> {}
