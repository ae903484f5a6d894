/** Variables of libpq; every client that is built on it reads them (PostgreSQL 18's documentation, section 32.15). */
const LIBPQ = [
  ...['PGHOST', 'PGHOSTADDR', 'PGPORT', 'PGDATABASE', 'PGUSER', 'PGPASSWORD', 'PGPASSFILE', 'PGSERVICE'],
  ...['PGSERVICEFILE', 'PGSYSCONFDIR', 'PGLOCALEDIR', 'PGAPPNAME', 'PGOPTIONS', 'PGCONNECT_TIMEOUT'],
  ...['PGREQUIREAUTH', 'PGCHANNELBINDING', 'PGREQUIREPEER', 'PGTARGETSESSIONATTRS', 'PGLOADBALANCEHOSTS'],
  ...['PGSSLMODE', 'PGREQUIRESSL', 'PGSSLNEGOTIATION', 'PGSSLCOMPRESSION', 'PGSSLCERT', 'PGSSLKEY'],
  ...['PGSSLCERTMODE', 'PGSSLROOTCERT', 'PGSSLCRL', 'PGSSLCRLDIR', 'PGSSLSNI', 'PGSSLKEYLOGFILE'],
  ...['PGSSLMINPROTOCOLVERSION', 'PGSSLMAXPROTOCOLVERSION', 'PGMINPROTOCOLVERSION', 'PGMAXPROTOCOLVERSION'],
  ...['PGGSSENCMODE', 'PGKRBSRVNAME', 'PGGSSLIB', 'PGGSSDELEGATION', 'PGREALM', 'PGOAUTHDEBUG'],
  ...['PGCLIENTENCODING', 'PGDATESTYLE', 'PGTZ', 'PGGEQO'],
  // Debian's psql is a wrapper that reads it.
  'PGCLUSTER',
];

/** What else changes how psql prints, also into a file. */
const PRINTING = ['COLUMNS', 'PAGER', 'PSQL_PAGER', 'PG_COLOR', 'PG_COLORS'];

/** UTF-8, and otherwise as if nobody had chosen a language; macOS knows no C.UTF-8. */
const LOCALE: NodeJS.ProcessEnv =
  process.platform === 'darwin' ? { LANG: 'C', LC_CTYPE: 'UTF-8' } : { LANG: 'C.UTF-8' };

/**
 * Of the caller's environment, what a script may see: nothing in it leads a client elsewhere than to the run's cluster,
 * nor changes what psql prints, so that a test's output depends on the test alone, as under pg_regress.
 */
export function callersEnvironment(callers: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const taken = new Set([...LIBPQ, ...PRINTING, 'LANGUAGE']);
  const left = Object.entries(callers).filter(([name]) => !taken.has(name) && !name.startsWith('LC_'));
  return { ...Object.fromEntries(left), ...LOCALE };
}
