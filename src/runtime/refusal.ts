/** What a server's program is asked before it is started: by a run, in its own data directory, and by an image's script. */
export const POSTMASTER_CHECK = ['-C', 'data_checksums'];
export const STANDALONE = '--single';

/** The arguments by which a server's program takes these settings. */
export function asArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * The statement, on one line, that has a stand-alone server print those settings that begin as those of a library that
 * it has loaded, and that the library does not know: a server takes no notice of them.
 */
export function unknownOf(names: readonly string[]): string {
  const rows = names.map((name) => `('${name}')`).join(', ');
  const known = 'select lower(name) from pg_settings';
  const library = (name: string) => `split_part(${name}, '.', 1)`;
  return `select name as unknown from (values ${rows}) v (name) where name like '%.%' and name not in (${known}) and ${library('name')} in (select ${library('lower(s.name)')} from pg_settings s where s.name like '%.%')\n`;
}

/**
 * What a server's program has said against some settings of those that it was given: why it ended, that it goes on
 * without one of them, or the answer to `unknownOf`.
 *
 * @param failed how it ended, where it ended with an error
 */
export function refusalIn(printed: string, names: readonly string[], failed?: string): string | undefined {
  const messages = printed
    .split(/^(?=.*\b(?:LOG|DEBUG\d|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC): )/m)
    .map(onOneLine);
  const fatal = messages.find((message) => /^(FATAL|PANIC|ERROR): /.test(message));
  const ignored = messages.find(
    (message) =>
      message.startsWith('WARNING: ') && names.some((name) => message.toLowerCase().includes(`"${name}"`)),
  );
  const said = (fatal ?? ignored)?.replace(/^[A-Z]+: +/, '');
  if (said !== undefined || failed !== undefined) return said ?? (printed.trim() || failed);
  const [, unknown] = /\bunknown = "([^"]*)"/.exec(printed) ?? [];
  return unknown && `its library has no setting "${unknown}"`;
}

/** A message without its prefix and line ends: "FATAL: …; HINT: …". */
function onOneLine(message: string): string {
  return message
    .trim()
    .split(/\s*\n\s*/)
    .map((line) =>
      line.replace(/^.*?\b((?:LOG|DEBUG\d|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT): ) */, '$1'),
    )
    .filter((line) => !/^(PostgreSQL stand-alone backend|backend>)/.test(line))
    .join('; ');
}
