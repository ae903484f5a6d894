/** Values of a type, an ordinary one first, then those at its edges. */
export interface Sample {
  readonly type: string;
  readonly values: readonly string[];
  /** It has no order, so that it can be neither a key nor a range. */
  readonly unordered?: true;
  /** It has no binary form. What is made of such a type has a test of its own: some engines cannot send it. */
  readonly textOnly?: true;
}

/** Types that a table can have, and that have no order. */
const UNORDERED: Readonly<Record<string, readonly string[]>> = {
  json: ['{"b":1,  "a":2, "b":3}', 'null'],
  jsonpath: ['$.track[*] ? (@.hr > 130)', 'strict $'],
  xml: ['<a href="b">c &amp; d</a>', 'text<!-- and no more -->'],
  point: ['(1,2)', '(-Infinity,NaN)'],
  line: ['{1,-1,0}', '{0,1,1e-300}'],
  lseg: ['[(0,0),(1,1)]', '[(1,1),(1,1)]'],
  box: ['(3,4),(1,2)', '(0,0),(0,0)'],
  path: ['((0,0),(1,1),(2,0))', '[(0,0),(1,1)]'],
  polygon: ['((0,0),(1,1),(2,0))', '((1,1))'],
  circle: ['<(1,2),3>', '<(0,0),0>'],
  tid: ['(0,1)', '(4294967295,65535)'],
  xid: ['3', '4294967295'],
  cid: ['0', '4294967295'],
  txid_snapshot: ['10:20:10,14,15', '1:1:'],
  pg_snapshot: ['10:20:10,14,15', '1:1:'],
  refcursor: ['word', ''],
};

/** Types that a table can have, and that have an order. */
const ORDERED: Readonly<Record<string, readonly string[]>> = {
  boolean: ['true', 'false'],
  '"char"': ['a', '\\377'],
  smallint: ['7', '-32768'],
  integer: ['7', '-2147483648'],
  bigint: ['7', '9223372036854775807'],
  numeric: ['1.10', 'NaN', '-Infinity', `${'9'.repeat(40)}.${'1'.repeat(40)}`],
  real: ['1.5', 'NaN', '1e-45'],
  'double precision': ['0.1', '-Infinity', '5e-324'],
  money: ['$12.30', '-$92,233,720,368,547,758.08'],
  text: ['word', '', ` "quoted" 'and' \\back\\slash\\N `, '🐘 ünï 漢字'],
  'varchar(10)': ['word', '漢字漢字漢字漢字漢字'],
  'char(5)': ['ab', '12345'],
  name: ['word', 'x'.repeat(63)],
  bytea: ['\\x0102', '\\x', '\\x5c275c00ff'],
  date: ['2024-02-29', 'infinity', '4713-01-01 BC'],
  time: ['12:34:56.789', '24:00:00'],
  timetz: ['12:34:56+02', '23:59:59.999999-15:59'],
  timestamp: ['2024-02-29 12:34:56.123456', '-infinity', '294276-12-31 23:59:59.999999'],
  timestamptz: ['2024-02-29 12:34:56+02', 'infinity', '4714-11-24 00:00:00+00 BC'],
  interval: ['1 day', '1 year 2 mons -3 days 04:05:06.789'],
  uuid: ['11111111-2222-3333-4444-555555555555', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  jsonb: ['{"a": 1}', '[1e400, -0.10, "\\\\", null]'],
  inet: ['192.168.0.1/24', 'fe80::1/64'],
  cidr: ['10.0.0.0/8', '2001:db8::/32'],
  macaddr: ['08:00:2b:01:02:03', 'ff:ff:ff:ff:ff:ff'],
  macaddr8: ['08:00:2b:01:02:03:04:05', '00:00:00:00:00:00:00:00'],
  'bit(8)': ['10101010', '00000000'],
  varbit: ['101', ''],
  tsvector: [`'cat':3A 'fat':2B`, ''],
  tsquery: [`'fat' & ( 'rat':AB | !'cat' )`, `'a' <-> 'b'`],
  oid: ['7', '4294967295'],
  xid8: ['3', '18446744073709551615'],
  pg_lsn: ['16/B374D848', 'FFFFFFFF/FFFFFFFF'],
  // Of what every server has, and knows by the same number.
  regclass: ['pg_class', '-'],
  regcollation: ['"C"', '-'],
  regconfig: ['english', '-'],
  regdictionary: ['english_stem', '-'],
  regnamespace: ['pg_catalog', '-'],
  regoper: ['||/', '0'],
  regoperator: ['+(integer,integer)', '0'],
  regproc: ['now', '-'],
  regprocedure: ['sum(integer)', '-'],
  regrole: ['pg_monitor', '-'],
  regtype: ['integer', '-'],
  int4range: ['[1,5)', 'empty', '(,)'],
  int8range: ['[1,9223372036854775807)', 'empty'],
  numrange: ['[1.5,2.5]', '(,1)'],
  daterange: ['[2024-01-01,2024-02-29)', '[infinity,)'],
  tsrange: ['["2024-01-01 00:00:00","2024-02-01 00:00:00")', '(,)'],
  tstzrange: ['["2024-01-01 00:00:00+00","2024-02-01 00:00:00+00")', '(,infinity]'],
  int4multirange: ['{[1,3),[7,9)}', '{}'],
  int8multirange: ['{[1,3),[7,)}', '{}'],
  nummultirange: ['{[1.5,2.5),[7,)}', '{}'],
  datemultirange: ['{[2024-01-01,2024-02-29)}', '{(,)}'],
  tsmultirange: ['{["2024-01-01 00:00:00","2024-02-01 00:00:00")}', '{}'],
  tstzmultirange: ['{["2024-01-01 00:00:00+00","2024-02-01 00:00:00+00")}', '{}'],
};

/** Every type of the server that a table of a user's can have; vectors of numbers are for catalogs. */
export const SAMPLES: readonly Sample[] = [
  ...Object.entries(ORDERED).map(([type, values]) => ({ type, values })),
  ...Object.entries(UNORDERED).map(([type, values]) => ({ type, values, unordered: true as const })),
];
