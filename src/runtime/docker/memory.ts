import { join } from 'node:path';
import pLimit from 'p-limit';
import { ClusterError, messageOf } from '../../errors.js';
import { BYTES_PER_SERVER, MEMORY_TO_SPARE, type RunPlace, START_TIMEOUT_MS } from '../runtime.js';
import { scramVerifier } from '../scram.js';
import {
  type DataPlace,
  serverSecrets,
  UNTIL_TEMPLATE,
  VOLUME,
  volumeArguments,
  volumeName,
} from './arguments.js';
import { docker, removeContainer, saysGone } from './client.js';
import type { Image } from './image.js';
import { lastLines, saveLog } from './log.js';

const MEGABYTE = 1024 * 1024;

/**
 * The servers' data directories in memory, on one volume that a container of its own holds as long as the run lasts. In
 * it the image's entrypoint makes one data directory, which every server begins as a copy of.
 */
export class DataInMemory {
  /** How many servers it has room for. */
  private places: number;
  private holder: Promise<string> | undefined;
  private ready: Promise<void> | undefined;
  private toldWhy = false;
  /** Folders of servers that are gone. */
  private readonly left: string[] = [];
  private readonly inTurn = pLimit(1);

  /** @param how number: which one this is of those that share the memory, a volume for each image */
  constructor(
    private readonly image: Image,
    private readonly place: RunPlace,
    private readonly how: { note: (line: string) => void; number: number; of: number },
  ) {
    this.places = Math.max(0, Math.floor(this.bytes / BYTES_PER_SERVER));
  }

  /** A place for a server; undefined where there is none left: its data is then where the image has it. */
  async placeFor(name: string): Promise<DataPlace | undefined> {
    if (this.places === 0) return this.onDisk(`${Math.floor(this.image.freeMemory / MEGABYTE)} MB are free`);
    this.places--;
    try {
      this.holder ??= this.hold();
      return { holder: await this.holder, folder: `${VOLUME}/${name}`, copied: this.image.initOnce };
    } catch (error) {
      return this.onDisk(messageOf(error));
    }
  }

  /**
   * Returns when the data directory is there that others are copied from.
   *
   * @throws ClusterError with the entrypoint's last words when it does not come to be
   */
  untilReady({ holder, copied }: DataPlace): Promise<void> {
    if (!copied) return Promise.resolve();
    this.ready ??= this.madeIn(holder);
    return this.ready;
  }

  /** Gives a server's place back. Those that come while others are being cleared are cleared together. */
  async clear({ holder, folder }: DataPlace): Promise<void> {
    this.left.push(folder);
    await this.inTurn(async () => {
      const folders = this.left.splice(0);
      if (folders.length === 0) return;
      try {
        await docker(['exec', holder, 'rm', '-rf', ...folders]);
      } catch (error) {
        // Swept up meanwhile, with all that was in it.
        if (!saysGone(error) && !/is not running/.test(messageOf(error))) throw error;
      }
      this.places += folders.length;
    });
  }

  private get bytes(): number {
    return Math.floor((this.image.freeMemory - MEMORY_TO_SPARE) / this.how.of);
  }

  private onDisk(why: string): undefined {
    if (!this.toldWhy) this.how.note(`data directories are on docker's disk, not in memory: ${why}`);
    this.toldWhy = true;
  }

  private async hold(): Promise<string> {
    const { runId, password } = this.place;
    const { name: image, initOnce, entrypoint } = this.image;
    const name = this.how.number === 1 ? 'data' : `data-${this.how.number}`;
    const holder = volumeName(runId, name);
    const template = initOnce ? entrypoint : undefined;
    try {
      const args = volumeArguments({ runId, name, image, bytes: this.bytes, template });
      // In place of a password, which initdb hands on as it is: the usual one costs every connection 4,096 rounds of a hash.
      await docker(args, { secrets: serverSecrets(scramVerifier(password)) });
      return holder;
    } catch (error) {
      // Docker leaves the container behind when it cannot be started; where it stays all the same, the sweep has it. What is
      // told is why it could not be started.
      await removeContainer(holder).catch(() => undefined);
      throw error;
    }
  }

  private async madeIn(holder: string): Promise<void> {
    const { signal } = this.place;
    try {
      await docker(['exec', holder, 'sh', '-c', UNTIL_TEMPLATE], { timeout: START_TIMEOUT_MS, signal });
    } catch (error) {
      signal.throwIfAborted();
      const { number } = this.how;
      const log = join(this.place.runDir, `data-directory${number === 1 ? '' : `-${number}`}.log`);
      await saveLog(holder, log);
      throw new ClusterError(
        `the image's entrypoint did not make a data directory: ${messageOf(error)}\n${await lastLines(log)}`,
      );
    }
  }
}
