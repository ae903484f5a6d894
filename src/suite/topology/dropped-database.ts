import { ident } from '../../database/quote.js';
import { serverOf } from '../../faults/world.js';
import { LogMark } from '../../runtime/server-log.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

const START_MS = 20_000;
const ROUNDS = 2;

const MANAGER = /^spock manager/;
const INVALID = /cannot connect to invalid database/;
const GONE = /^database \d+ does not exist/;

export default test({
  scope: 'servers',
  proves: 'no worker is started for a database that is being dropped, however often others are looked for',
  covers: ['dropped-database-respawns'],
  needs: { engines: ['spock'], faults: true },
  // A manager may be on its way while its database is dropped.
  leaves: { errors: [{ text: GONE, process: MANAGER, least: 0, most: 2 }] },

  async run({ cluster, faults: { world }, expect, defect }) {
    const { signal } = cluster;
    const [n1, n2] = cluster.nodes;
    const server = serverOf(world, n1.name);
    const [dropped, last] = ['_b', '_c'].map((suffix) => n1.database + suffix) as [string, string];
    for (const database of [dropped, last]) await n1.sql(`create database ${ident(database)}`);
    // What DROP DATABASE does first, and leaves behind where it is interrupted.
    await n1.sql`update pg_database set datconnlimit = -2 where datname = ${dropped}`;
    const marks = await LogMark.now([server]);
    const logged = async (by: RegExp, what: RegExp) => {
      let n = 0;
      for await (const { process, text } of marks.since(server)) if (by.test(process) && what.test(text)) n++;
      return n;
    };
    const managedTimes = (times: number, oid: number, of: string) => {
      const look = async () => {
        const n = await logged(new RegExp(`^spock manager ${oid}$`), /^/);
        return n >= times ? { done: undefined } : { notYet: `${n} times` };
      };
      return waitFor(`a manager for ${of}, ${times} times`, look, { within: START_MS, signal });
    };

    const oid = await n1.value`select oid from pg_database where datname = ${last}`;
    let seen = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      // When a subscription changes, the supervisor goes through all databases, in their order.
      await cluster.disable(n1, n2);
      await cluster.enable(n1, n2);
      await managedTimes(round, Number(oid), last);
      seen = await logged(MANAGER, INVALID);
    }
    for (const database of [dropped, last]) await n1.sql(`drop database ${ident(database)} with (force)`);
    if (seen >= ROUNDS)
      return defect(
        'a worker is started again and again for a database that is being dropped',
        `n1: ${seen} times for ${dropped}`,
        {
          errors: [
            { text: INVALID, process: MANAGER },
            { text: GONE, process: MANAGER, least: 0 },
          ],
        },
      );
    expect.equal(await logged(MANAGER, INVALID), 0, `managers that were started for ${dropped}`, n1);
  },
});
