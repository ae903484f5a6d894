import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Node } from '../database/node.js';
import { ClusterError, RequestError } from '../errors.js';
import { spockProfile } from '../replication/spock-profile.js';
import { startGuard } from '../run/guard.js';
import { workBase } from '../run/place.js';
import { demandSetupSql, readSetupSql, SetupError, setUp } from '../run/setup-sql.js';
import { sweepLocal } from '../run/sweep.js';
import { Undo } from '../run/undo.js';
import { findBinaries } from '../runtime/local/binaries.js';
import { LocalRuntime } from '../runtime/local/local.js';
import { BYTES_PER_SERVER } from '../runtime/runtime.js';
import { type Remark, SEVERITIES } from './remark.js';
import { columns } from './rules/columns.js';
import { foreignKeys } from './rules/foreign-keys.js';
import { keys } from './rules/keys.js';
import { names } from './rules/names.js';
import { sequences } from './rules/sequences.js';
import { statements } from './rules/statements.js';
import { tables } from './rules/tables.js';
import { triggers } from './rules/triggers.js';
import { unique } from './rules/unique.js';
import { readSchemas } from './schema.js';
import { readStatements } from './statements.js';

/** What multi-master replication does with a schema. */
export interface Advice {
  readonly file: string;
  /** Of Spock. */
  readonly release: string;
  readonly tables: number;
  /** What of the file's statements was not looked at, and why; its tables were. */
  readonly unread: readonly string[];
  /** The worst first, then by what they are about. */
  readonly remarks: readonly Remark[];
}

const RULES = [names, keys, sequences, unique, foreignKeys, columns, triggers, tables] as const;

/** The worst first, then by what they are about. */
function inOrder(remarks: readonly Remark[]): Remark[] {
  const rank = ({ severity }: Remark) => -SEVERITIES.indexOf(severity);
  const compared = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return [...remarks].sort((a, b) => rank(a) - rank(b) || compared(a.about, b.about));
}

/**
 * Loads an SQL file into a server of its own, and says what a release of Spock makes of its tables.
 *
 * @throws RequestError where the file cannot be read; with file and line where a statement of it fails
 */
export async function advise(
  { file, version, pgBin }: { file: string; version: string; pgBin: string | undefined },
  signal: AbortSignal,
): Promise<Advice> {
  const setup = (await readSetupSql(file, 'schema'))!;
  const undo = new Undo();
  try {
    const binaries = await findBinaries(
      pgBin ?? 'embedded',
      () => undefined,
      () => undefined,
      '--pg-bin',
    );
    await demandSetupSql(setup, binaries.bin);
    const runId = randomBytes(6).toString('hex');
    const workDir = join(await workBase(BYTES_PER_SERVER), `mmr-${runId}`);
    const guard = startGuard(runId, workDir);
    undo.add(() => guard.dismiss());
    undo.add(async () => {
      const left = await sweepLocal(workDir);
      if (left.length > 0) throw new ClusterError(left.join('\n'));
    });
    const logs = await mkdtemp(join(tmpdir(), 'mmr-advise-'));
    undo.add(() => rm(logs, { recursive: true, force: true }));
    const password = randomBytes(18).toString('base64url');
    const runtime = await LocalRuntime.open(binaries, { runId, runDir: logs, workDir, password, signal });
    const server = await runtime.start('n1', {});
    undo.add(() => server.stop());
    const node = new Node('n1', server, 'postgres');
    undo.add(() => node.close());
    await setUp(node, setup, { clientBin: runtime.clientBin, signal }).catch((error: unknown) => {
      throw error instanceof SetupError ? new RequestError(error.said, { cause: error }) : error;
    });
    const schema = await readSchemas(node);
    const read = await readStatements(setup.text);
    const release = { version, profile: spockProfile(version) };
    return {
      file,
      release: version,
      tables: schema.tables.length,
      unread: read.unread,
      remarks: inOrder([
        ...RULES.flatMap((rule) => rule(schema, release)),
        ...statements(read.statements, release),
      ]),
    };
  } finally {
    await undo.all();
  }
}
