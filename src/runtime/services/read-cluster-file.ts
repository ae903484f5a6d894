import { readFileSync } from 'node:fs';
import { RequestError } from '../../errors.js';
import { whyUnreadable } from '../../unreadable.js';
import { type GivenNode, parseClusterFile } from './cluster-file.js';

/**
 * The nodes that the file of --cluster names.
 *
 * @param source what the file is called in messages about its lines
 * @throws RequestError where it cannot be read, or with line and column of everything in it that cannot
 */
export function readClusterFile(file: string, source = file): GivenNode[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new RequestError(`--cluster ${file} cannot be read: ${whyUnreadable(error)}`, { cause: error });
  }
  return parseClusterFile(text, source);
}
