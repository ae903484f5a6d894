import { closeSync, constants, openSync, unlinkSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { output } from '../process/output.js';

/** A pipe of the system's: what a script gets as stdout and stderr in one, and where it is read. */
export interface Pipe {
  readonly from: Socket;
  /** A file descriptor to hand to a child, and to close then. */
  readonly into: number;
}

/**
 * Opens a pipe. What spawn calls a pipe is a socket: there `echo … > /dev/stderr` fails, and with one each for
 * stdout and stderr nobody could tell what was printed first.
 *
 * @param folder where the pipe has a name for a moment
 */
export async function openPipe(folder: string): Promise<Pipe> {
  const path = join(folder, 'output.pipe');
  await output('mkfifo', ['-m', '600', path]);
  const reading = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const into = openSync(path, constants.O_WRONLY);
    return { from: new Socket({ fd: reading, readable: true, writable: false }), into };
  } catch (error) {
    closeSync(reading);
    throw error;
  } finally {
    unlinkSync(path);
  }
}
