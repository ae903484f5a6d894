import { chmod, mkdtemp, realpath, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { embeddedBin } from '../../src/runtime/local/embedded.js';

/**
 * A folder of servers besides the usual ones: of another release where MMR_TEST_PG_BIN_2 names one of the engine that
 * MMR_TEST_PG_BIN has; else the same ones by another name.
 *
 * @param folder where that name can be made
 */
export async function otherServers(folder: string): Promise<string> {
  const { MMR_TEST_PG_BIN: first, MMR_TEST_PG_BIN_2: second } = process.env;
  return second || otherName(folder, first ?? (await embeddedBin()));
}

/** The embedded servers by another name. */
export async function embeddedToo(folder: string): Promise<string> {
  return otherName(folder, await embeddedBin());
}

async function otherName(folder: string, bin: string): Promise<string> {
  const other = join(await mkdtemp(join(folder, 'servers-')), 'bin');
  await symlink(await realpath(bin), other);
  await chmod(dirname(other), 0o755);
  return other;
}
