import { existsSync } from 'node:fs';
import { constants, copyFile, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Node } from '../database/node.js';
import { makeTrustedFolder } from '../runtime/local/trusted-folder.js';
import { fileDiff, sameBytes } from './compare.js';
import type { Command } from './execute.js';
import type { ScriptOutcome, ScriptPlace } from './place.js';

/**
 * The number of the node that a `.sql` test runs on: `_n3` in its file name says n3; without that, `n2` anywhere in
 * the file name says n2, as it did in the earlier runner; else it is n1.
 */
export function nodeNumberOf(file: string): number {
  const name = basename(file, '.sql');
  const named = new Set([...name.matchAll(/_n(\d+)(?!\d)/g)].map(([, number]) => Number(number)));
  if (named.size === 1) return [...named][0]!;
  return name.includes('n2') ? 2 : 1;
}

/** psql as the earlier runner called it: the file on stdin, echoed; who logs in comes from the environment. */
export function psqlCommand(psql: string, file: string, node: Node, env: NodeJS.ProcessEnv): Command {
  const { host, port } = node.endpoint;
  const args = ['-X', '-a', '-d', node.database, '-h', host, '-p', String(port)];
  return { program: psql, args, env, stdin: file };
}

/**
 * Compares what psql printed, byte for byte, with what is expected: NAME_pg17.out for servers of major version 17,
 * else NAME.out. psql's exit status means nothing here, as it meant nothing to the earlier runner.
 *
 * @param printed the file with the output; a copy goes to EDGE_ACTUAL_OUT_DIR, under the name of the expected file
 */
export async function compareOutput(
  file: string,
  printed: string,
  node: Node,
  { place, major, actualDir }: { place: ScriptPlace; major: number; actualDir: string },
): Promise<ScriptOutcome> {
  const base = file.slice(0, -'.sql'.length);
  const actual = join(actualDir, `${basename(base)}.out`);
  const wanted = {
    what: `EDGE_ACTUAL_OUT_DIR "${actualDir}"`,
    remedy: 'set it to another one, or leave it out',
  };
  await makeTrustedFolder(actualDir, wanted);
  // Never into what bears the name already: a link would lead elsewhere.
  await rm(actual, { force: true });
  await copyFile(printed, actual, constants.COPYFILE_EXCL);

  const candidates = [`${base}_pg${major}.out`, `${base}.out`];
  const expected = candidates.find((path) => existsSync(path));
  const from = (path: string) => relative(process.cwd(), path) || path;
  if (!expected) {
    return {
      verdict: 'error',
      node: node.name,
      reason: `there is no expected output: neither ${candidates.map(from).join(' nor ')}. What ${node.name} printed is in ${from(actual)}; when it is right, accept it: cp ${from(actual)} ${from(candidates[1]!)}`,
    };
  }
  if (await sameBytes(expected, printed)) return { verdict: 'pass' };
  return {
    verdict: 'fail',
    node: node.name,
    reason: `${node.name} printed something else than ${from(expected)}; all of it is in ${from(place.testDir)}/output.log`,
    diff: await fileDiff(expected, printed),
  };
}
