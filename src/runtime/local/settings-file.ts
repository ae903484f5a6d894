/** Where a server's settings are that initdb does not make, in its data directory; ALTER SYSTEM writes there, too. */
export const SETTINGS_FILE = 'postgresql.auto.conf';

/** Settings as that file has them. */
export function settingLines(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'\n`)
    .join('');
}
