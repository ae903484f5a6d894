import type { Socket } from 'node:net';
import { waitFor } from '../../src/wait.js';

/** One end of a connection, with what has come out of it. */
export class Peer {
  readonly chunks: Buffer[] = [];
  received = 0;
  ended = false;
  error: string | undefined;

  constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.chunks.push(chunk);
      this.received += chunk.length;
    });
    socket.on('end', () => {
      this.ended = true;
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.error = error.code;
    });
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }

  async toReceive(bytes: number, within = 5000): Promise<void> {
    const look = async () =>
      this.received >= bytes ? { done: undefined } : { notYet: `${this.received} bytes` };
    await waitFor(`${bytes} bytes`, look, { within, slowest: 5 });
  }

  async toEnd(): Promise<void> {
    const look = async () => (this.ended ? { done: undefined } : { notYet: 'open' });
    await waitFor('the end of the stream', look, { within: 2000 });
  }

  /** libuv reports a reset that follows bytes at once as an end; but then writing fails. */
  async toBreak(): Promise<void> {
    const look = async () => {
      if (this.ended) this.socket.write('?');
      return this.error ? { done: undefined } : { notYet: this.ended ? 'a clean end' : 'open' };
    };
    await waitFor('a reset', look, { within: 2000 });
  }
}

/** Bytes of which every stretch is recognisable. */
export function pattern(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = 0; i + 4 <= length; i += 4) bytes.writeUInt32LE(i, i);
  return bytes;
}

/** A round through both directions: what was to pass before it has passed. */
export async function roundTrip(subscriber: Peer, server: Peer): Promise<void> {
  const [a, b] = [server.received, subscriber.received];
  subscriber.socket.write('?');
  await server.toReceive(a + 1);
  server.socket.write('!');
  await subscriber.toReceive(b + 1);
}
