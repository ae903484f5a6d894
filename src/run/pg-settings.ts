import { RequestError } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import { type Runtime, SERVER_SETTINGS } from '../runtime/runtime.js';

/** Settings of the servers that somebody asks for, by their names in lower case. */
export type PgSettings = Readonly<Record<string, string>>;

/** Settings that the run decides, whoever asks, with the reason. */
interface Ours {
  readonly names: readonly string[];
  readonly why: string;
  /** The values that do no harm; none unless said. */
  readonly accepted?: readonly string[];
}

const VERBOSE = ['debug5', 'debug4', 'debug3', 'debug2', 'debug1', 'debug', 'info', 'notice', 'warning'];

const OURS: readonly Ours[] = [
  {
    names: [
      ...['port', 'listen_addresses', 'unix_socket_directories', 'unix_socket_group'],
      ...['unix_socket_permissions', 'cluster_name', 'data_directory', 'config_file', 'hba_file'],
      ...['ident_file', 'external_pid_file', 'dynamic_shared_memory_type'],
    ],
    why: 'the run decides where its servers are, how they are found, and what is left of them',
  },
  {
    names: ['include', 'include_if_exists', 'include_dir'],
    why: 'it is no setting but a line of a file: give the settings themselves',
  },
  { names: ['wal_level'], why: 'replication takes wal_level=logical', accepted: ['logical'] },
  {
    names: [
      ...['log_destination', 'logging_collector', 'log_line_prefix', 'log_timezone', 'log_error_verbosity'],
      ...['log_autovacuum_min_duration', 'lc_messages'],
    ],
    why: "the run reads the servers' logs back",
  },
  {
    names: ['log_min_messages'],
    why: `the run looks for warnings and errors in the servers' logs; accepted: ${VERBOSE.join(', ')}`,
    accepted: VERBOSE,
  },
  {
    names: [
      'timezone',
      'datestyle',
      'intervalstyle',
      'bytea_output',
      'extra_float_digits',
      'client_encoding',
    ],
    why: "the run compares values by their text; for your scripts' connections set PGTZ, PGDATESTYLE or PGOPTIONS with --config",
  },
  {
    names: ['default_transaction_read_only', 'transaction_read_only'],
    why: 'every node takes writes',
    accepted: ['off', 'false', 'no', '0'],
  },
];

/** Settings that are lists, of which an engine needs some entries and leaves the others to whoever asks. */
const LISTS = ['shared_preload_libraries', 'output_plugin_libraries'];

const NAME = /^[a-z_][a-z0-9_$]*(\.[a-z_][a-z0-9_$]*)*$/;

/**
 * Adds a setting, as `name=value`, to those before it.
 *
 * @throws RequestError when it is no setting, is given twice, or is not for others to decide; whether the servers know
 *   it, `demandPgSettings` asks them
 */
export function addPgSetting(text: string, before: PgSettings): PgSettings {
  const at = text.indexOf('=');
  const name = text.slice(0, at).trim().toLowerCase();
  const value = text.slice(at + 1).trim();
  if (at < 0 || !NAME.test(name)) throw new RequestError('it must be name=value, for example work_mem=64MB');
  if (/\p{Cc}/u.test(value))
    throw new RequestError('its value must be on one line, without control characters');
  if (name in before)
    throw new RequestError(`${name} is given twice, as "${before[name]}" and as "${value}"`);
  const ours = OURS.find(({ names }) => names.includes(name));
  if (ours && !ours.accepted?.includes(value.toLowerCase())) {
    throw new RequestError(`${name} is the run's own: ${ours.why}`);
  }
  return { ...before, [name]: value };
}

/** What a server of this engine starts with: what was asked for comes last. */
export function serverSettings(engine: Engine, asked: PgSettings): Record<string, string> {
  return { ...SERVER_SETTINGS, ...engine.haste, ...engine.settings(), ...asked };
}

/** What of it is needed, and nothing that only makes it quicker. */
export function neededSettings(engine: Engine, asked: PgSettings): Record<string, string> {
  return { ...SERVER_SETTINGS, ...engine.settings(), ...asked };
}

/**
 * Asks the servers' own program whether it takes what was asked for; nothing is started for it that lasts.
 *
 * @throws RequestError naming the setting, with what the engine needs, or with the server's own words
 */
export async function demandPgSettings(
  asked: PgSettings,
  parts: readonly { readonly runtime: Runtime; readonly engine: Engine }[],
): Promise<void> {
  if (Object.keys(asked).length === 0) return;
  for (const part of parts) await demandOf(asked, part);
}

async function demandOf(
  asked: PgSettings,
  { runtime, engine }: { readonly runtime: Runtime; readonly engine: Engine },
): Promise<void> {
  for (const [name, needed] of Object.entries(engine.settings())) {
    const given = asked[name];
    if (given === undefined || suits(name, given, needed)) continue;
    const must = LISTS.includes(name) ? `has to hold ${needed}` : `has to be ${needed}`;
    throw new RequestError(
      `pg-setting "${name}=${given}": for the engine ${engine.kind} ${name} ${must}, on which tests and their judgement rely`,
    );
  }
  const refused = await runtime.refuses(serverSettings(engine, asked), Object.keys(asked));
  if (refused === undefined) return;
  const all = Object.entries(asked).map(([name, value]) => `${name}=${value}`);
  const named = all.filter((setting) => refused.toLowerCase().includes(`"${setting.split('=')[0]}"`));
  const which = (named.length > 0 ? named : all).map((setting) => `"${setting}"`).join(', ');
  throw new RequestError(`pg-setting ${which}: ${runtime.description} does not take it: ${refused}`);
}

function suits(name: string, given: string, needed: string): boolean {
  if (!LISTS.includes(name)) return given.toLowerCase() === needed;
  const held = entries(given);
  return entries(needed).every((entry) => held.includes(entry));
}

function entries(list: string): string[] {
  return list.split(',').map((entry) => entry.trim().replaceAll('"', ''));
}
