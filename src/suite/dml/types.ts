import type { Node } from '../../database/node.js';
import { ident } from '../../database/quote.js';
import { test } from '../test.js';

/** A column of each type, with an ordinary value first, then those at the edges. */
const COLUMNS: Record<string, readonly string[]> = {
  smallint: ['7', '-32768', '32767', '0'],
  integer: ['7', '-2147483648', '2147483647', '0'],
  bigint: ['7', '-9223372036854775808', '9223372036854775807', '0'],
  numeric: [
    '1.10',
    'NaN',
    '-Infinity',
    `${'9'.repeat(500)}.${'1'.repeat(500)}`,
    `0.${'0'.repeat(1000)}1`,
    '-0.000',
  ],
  'numeric(10,3)': ['1.5', '-9999999.999', '0.001'],
  real: ['1.5', 'NaN', 'Infinity', '3.4028235e38', '1e-45', '-0'],
  'double precision': ['0.1', 'NaN', '-Infinity', '1.7976931348623157e308', '5e-324', '-0'],
  boolean: ['true', 'false'],
  text: [
    'word',
    '',
    ` "quoted" 'and' \\back\\slash\\N `,
    'two\nlines\r\n\ttab',
    '🐘 ünï 漢字 \u202e',
    'NULL',
  ],
  'varchar(10)': ['word', '', '漢字漢字漢字漢字漢字'],
  'char(5)': ['ab', '', '12345'],
  name: ['word', 'x'.repeat(63)],
  bytea: ['\\x0102', '\\x', '\\x00', `\\x${'5c275c00ff'.repeat(50)}`],
  date: ['2024-02-29', 'infinity', '-infinity', '4713-01-01 BC', '5874897-12-31'],
  time: ['12:34:56.789', '00:00:00', '24:00:00'],
  timetz: ['12:34:56+02', '00:00:00+15:59', '23:59:59.999999-15:59'],
  timestamp: [
    '2024-02-29 12:34:56.123456',
    'infinity',
    '-infinity',
    '4713-01-01 00:00:00 BC',
    '294276-12-31 23:59:59.999999',
  ],
  timestamptz: [
    '2024-02-29 12:34:56+02',
    'infinity',
    '-infinity',
    '4714-11-24 00:00:00+00 BC',
    '294276-12-31 23:59:59.999999+00',
  ],
  interval: ['1 day', '1 year 2 mons -3 days 04:05:06.789', '-178000000 years', '00:00:00'],
  uuid: [
    '11111111-2222-3333-4444-555555555555',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ],
  json: ['{"a": 1}', '{"b":1,  "a":2, "b":3}', 'null', '"\\u00fc \\n 🐘"'],
  jsonb: ['{"a": 1}', '[1e400, -0.10, "\\\\", null]', '{}', '"🐘"'],
  inet: ['192.168.0.1', '192.168.0.1/24', '::1', 'fe80::1/64'],
  cidr: ['10.0.0.0/8', '0.0.0.0/0', '2001:db8::/32'],
  macaddr: ['08:00:2b:01:02:03', 'ff:ff:ff:ff:ff:ff'],
  'bit(8)': ['10101010', '00000000'],
  varbit: ['101', '', '1'.repeat(65)],
  point: ['(1,2)', '(-Infinity,NaN)', '(1e-300,1e300)'],
  box: ['(3,4),(1,2)'],
  polygon: ['((0,0),(1,1),(2,0))'],
  circle: ['<(1,2),3>'],
  int4range: ['[1,5)', 'empty', '(,)', '[-2147483648,2147483647)'],
  tstzrange: [
    '["2024-01-01 00:00:00+00","2024-02-01 00:00:00+00")',
    '[,"2024-01-01 00:00:00+00"]',
    '(,infinity]',
  ],
  nummultirange: ['{[1.5,2.5),[7,)}', '{}'],
  tsvector: [`'cat':3A 'fat':2B`],
  pg_lsn: ['16/B374D848', 'FFFFFFFF/FFFFFFFF'],
  oid: ['7', '4294967295'],
  mood: ['low', 'so-so', `don't know`],
  address: ['("Long Road",12)', '(,)', '("a ""quoted"", (odd) \\\\ name",)'],
  percentage: ['50', '0', '100'],
};

const OWN_TYPES = [
  `create type mood as enum ('low', 'so-so', 'don''t know')`,
  'create type address as (street text, number int)',
  'create domain percentage as int check (value between 0 and 100)',
];

const TYPES = Object.keys(COLUMNS);
const ROWS = Math.max(...Object.values(COLUMNS).map((values) => values.length));

export default test({
  proves: 'values of every common type arrive exactly as they are, ordinary and at the edges of the type',
  covers: ['types-common'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    // Each node knows its own types by other numbers, as nodes do that were not set up alike.
    for (const [i, node] of cluster.nodes.entries()) {
      for (let n = 0; n < i; n++) await node.sql(`create type other_${n} as enum (); drop type other_${n}`);
    }
    for (const statement of OWN_TYPES) await cluster.everywhere(statement);
    const columns = TYPES.map((type) => `${ident(type)} ${type}`);
    await cluster.createTable('sample', `id int primary key, counter int default 0, ${columns.join(', ')}`);

    const texts = TYPES.map((type) => `array_agg(${ident(type)}::text order by id) as ${ident(type)}`);
    const valuesOn = async (node: Node) => (await node.sql(`select ${texts.join(', ')} from sample`))[0]!;
    const sameAs = async (origin: Node) => {
      const written = await valuesOn(origin);
      await cluster.settle();
      for (const node of cluster.nodes) {
        const seen = await valuesOn(node);
        for (const type of TYPES) expect.equal(seen[type], written[type], type, node);
      }
    };

    for (let row = 0; row < ROWS; row++) {
      const values = TYPES.map((type) => COLUMNS[type]![row] ?? null);
      const casts = TYPES.map((type, i) => `$${i + 1}::text::${type}`);
      await n1.sql(`insert into sample values (${row}, 0, ${casts.join(', ')})`, ...values);
    }
    await sameAs(n1);

    await n2.sql`update sample set counter = 1`;
    await sameAs(n2);

    // Every row takes over the values of the next one.
    const targets = TYPES.map((type) => `${ident(type)} = next.${ident(type)}`);
    await n2.sql(
      `update sample set ${targets.join(', ')} from sample next where next.id = (sample.id + 1) % ${ROWS}`,
    );
    await sameAs(n2);
  },
});
