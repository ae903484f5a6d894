import type { Node, Session } from '../../src/database/node.js';
import { literal, quoteTable } from '../../src/database/quote.js';
import type { Engine } from '../../src/replication/engine.js';
import type { Sabotage } from './red.js';

// What a built-in test is shown in the place of a cluster that does what it should.

type Text = TemplateStringsArray | string;

/** Every node whose name is like this, and every session of it, runs a statement with another text in one of its parts. */
export function rewritten(pattern: RegExp, replacement: string, on = /^n/): Pick<Sabotage, 'node'> {
  const changed = (text: Text): Text => {
    if (typeof text === 'string') return text.replace(pattern, replacement);
    const parts = text.map((part) => part.replace(pattern, replacement));
    return Object.assign(parts, { raw: parts }) as TemplateStringsArray;
  };
  const said = (real: Node | Session) => ({
    sql: ((text, ...values) => real.sql(changed(text), ...values)) as Session['sql'],
    value: ((text, ...values) => real.value(changed(text), ...values)) as Session['value'],
  });
  const bent = (session: Session) => Object.assign(Object.create(session), said(session)) as Session;
  return {
    node: (real) =>
      on.test(real.name)
        ? {
            ...said(real),
            session: async () => bent(await real.session()),
            transaction: (work) => real.transaction((session) => work(bent(session))),
          }
        : {},
  };
}

/** Runs these statements on a node when a table like this has been put into a set there. */
export function onceReplicated(name: string, table: RegExp, statements: (table: string) => string): Sabotage {
  return {
    engine: (real) => ({
      async addTable(node, set, added, part) {
        await real.addTable(node, set, added, part);
        if (node.name === name && table.test(added)) await node.sql(statements(quoteTable(added)));
      },
    }),
  };
}

/**
 * Has a node do this to each row of a table that it is sent, in a trigger's PL/pgSQL: what it returns, or else the new row,
 * is what becomes of it.
 */
export function onArrival(name: string, table: RegExp, what: string): Sabotage {
  return onceReplicated(name, table, (quoted) => {
    const planted = `planted_${quoted.replaceAll(/\W/g, '_')}`;
    return `
      create function ${planted}() returns trigger language plpgsql as ${literal(
        `begin ${what} return coalesce(new, old); end`,
      )};
      create trigger ${planted} before insert or update or delete on ${quoted}
        for each row execute function ${planted}();
      alter table ${quoted} enable replica trigger ${planted}`;
  });
}

/** What a node is sent of a table and is like this gets lost. */
export function losesOn(name: string, table: RegExp, condition: string): Sabotage {
  return onArrival(name, table, `if ${condition} then return null; end if;`);
}

/** Tables like these are in no set of a node: what is written there stays there. */
export function deaf(name: string, tables: RegExp): Sabotage {
  return {
    engine: (real: Engine): Partial<Engine> => ({
      async addTable(node, set, table, part) {
        if (!(node.name === name && tables.test(table))) await real.addTable(node, set, table, part);
      },
    }),
  };
}

/** Nothing is on record of the release: what is known there is a failure. */
export const nothingOnRecord: NonNullable<Sabotage['engine']> = (real) => ({
  profile: { ...real.profile, defects: {} },
});
