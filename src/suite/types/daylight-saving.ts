import { test } from '../test.js';
import { withStyles } from './styles.js';

/** The clocks of these zones go back and forth on different days. */
const ZONES = [{ timezone: 'Europe/Berlin' }, { timezone: 'America/New_York' }, { timezone: 'Asia/Tehran' }];

/** Just before, in and after the hours that are there twice, or not at all, by the clocks of the nodes. */
const INSTANTS = [
  '2025-03-30 00:59:59.999999Z',
  '2025-03-30 01:00:00Z',
  '2025-10-26 00:30:00Z',
  '2025-10-26 01:30:00Z',
  '2025-03-09 06:59:59Z',
  '2025-03-09 07:00:00Z',
  '2025-11-02 05:30:00Z',
  '2025-11-02 06:30:00Z',
  // Local time, before there were zones.
  '1880-01-01 00:00:00Z',
];

export default test({
  scope: 'mesh',
  proves: 'instants around a switch of daylight saving time are the same on nodes of different time zones',
  covers: ['daylight-saving'],

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    await cluster.everywhere('create type pair as (one timestamptz, more timestamptz[])');
    await cluster.createTable(
      'moment',
      'at timestamptz primary key, during tstzrange, listed timestamptz[], it pair, its pair[], seen int',
    );
    await withStyles(cluster, ZONES, async () => {
      for (const [i, at] of INSTANTS.entries()) {
        await nodes[i % nodes.length]!.sql(`
          insert into moment select at, tstzrange(at, at + interval '1 hour'), array[at, null], row(at, array[at])::pair,
                 array[row(at, null)::pair], 0 from (values (timestamptz '${at}')) it (at)`);
      }
      await cluster.settle();
      // Each finds the other's rows by their instants.
      for (const [i, at] of INSTANTS.entries())
        await nodes[(i + 1) % nodes.length]!.sql(`update moment set seen = 1 where at = timestamptz '${at}'`);
      await cluster.settle();

      const all = ['at', 'lower(during)', 'upper(during)', 'listed[1]', '(it).one', '(its[1]).one'];
      const epochs = all.map((value) => `extract(epoch from ${value})::text`);
      const rows = INSTANTS.map((at) => {
        const epoch = BigInt(Date.parse(`${at.slice(0, 19)}Z`)) * 1000n + micro(at);
        const [text, later] = [seconds(epoch), seconds(epoch + 3_600_000_000n)];
        return [text, text, later, text, text, text, 1];
      });
      await expect.everywhere(
        `select ${epochs.join(', ')}, seen from moment order by at`,
        rows.sort(([a], [b]) => Number(a) - Number(b)),
      );
    });
  },
});

function micro(at: string): bigint {
  return BigInt((/\.(\d+)/.exec(at)?.[1] ?? '').padEnd(6, '0'));
}

/** Microseconds as the server has them in seconds. */
function seconds(microseconds: bigint): string {
  const negative = microseconds < 0n;
  const digits = String(microseconds).replace('-', '').padStart(7, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
