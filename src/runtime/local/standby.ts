import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClusterError, messageOf } from '../../errors.js';
import { output } from '../../process/output.js';
import { writeWarily } from '../../process/wary.js';
import type { Server, StandbyOptions } from '../runtime.js';
import type { Account } from './account.js';
import { asAccount, serverEnvironment } from './local-server.js';
import { SETTINGS_FILE, settingLines } from './settings-file.js';

/** The program that copies a running server. */
export const BASE_BACKUP = 'pg_basebackup';

/** A server's data is a few dozen megabytes, and it makes a checkpoint first. */
const COPY_TIMEOUT_MS = 60_000;

interface How {
  /** The folder of the programs. */
  readonly bin: string;
  readonly account: Account | undefined;
  readonly signal: AbortSignal;
}

/**
 * Copies a running server, with a physical slot that keeps there what comes after the copy, so that a server that is
 * started on it is its standby. The copy is what the primary says, which a test may have had it say: the servers' own
 * account makes it.
 *
 * @param home a folder that is there, empty, and ours alone
 * @param options `settings` are those that the standby has other than its primary
 * @returns the data directory, and what a server is to have in its environment
 * @throws ClusterError in the words of pg_basebackup
 */
export async function takeBaseBackup(
  home: string,
  primary: Server,
  { slot, database, settings }: StandbyOptions,
  { bin, account, signal }: How,
): Promise<{ dataDir: string; env: Record<string, string | undefined> }> {
  const { host, port, user, password } = primary;
  const dataDir = join(home, 'data');
  const passwords = join(home, 'passwords');
  await writeWarily(passwords, `*:*:*:${user}:${password}\n`, 0o600);
  await mkdir(dataDir, { mode: 0o700 });
  if (account) {
    for (const path of [passwords, dataDir]) await chown(path, account.uid, account.gid);
    await chmod(home, 0o711);
  }
  // What a standby shows of its connection has stars in the place of a password that it was given otherwise, and
  // Spock connects by what is shown (spock_failover_slots.c, make_sync_failover_slots_dsn).
  const env = { PGPASSWORD: undefined, PGPASSFILE: passwords };
  const who = { cwd: '/', ...(account && asAccount(account)) };
  const from = [`--host=${host}`, `--port=${port}`, `--username=${user}`, '--no-password'];
  const copy = ['--wal-method=stream', '--create-slot', `--slot=${slot}`, '--checkpoint=fast'];
  const args = [...from, ...copy, '--no-sync', '--no-manifest', `--pgdata=${dataDir}`];
  const how = { ...who, env: { ...serverEnvironment(), ...env }, timeout: COPY_TIMEOUT_MS, signal };
  try {
    await output(join(bin, BASE_BACKUP), args, how);
    // Behind what the primary has, the last word counts.
    const own = settingLines({
      primary_conninfo: `host=${host} port=${port} user=${user} dbname=${database} application_name=${slot}`,
      primary_slot_name: slot,
      // What it needs of the catalogs for its slots, its primary keeps.
      hot_standby_feedback: 'on',
      wal_receiver_status_interval: '1s',
      ...settings,
    });
    await output('tee', ['-a', join(dataDir, SETTINGS_FILE)], { ...who, input: own });
    await output('touch', [join(dataDir, 'standby.signal')], who);
  } catch (error) {
    throw new ClusterError(`${primary.name} could not be copied for a standby: ${messageOf(error)}`);
  }
  return { dataDir, env };
}
