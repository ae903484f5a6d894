import { constants, type FileHandle, open } from 'node:fs/promises';

/** More output than this is not a test's any more. */
export const MOST_OUTPUT = 64 * 1024 * 1024;

/** How much of the beginning, and of the end, of too much output is kept. */
const KEPT_OF_TOO_MUCH = 1024 * 1024;

/** Writes a script's output, byte for byte, to a file as it comes; of too much output it keeps both ends. */
export class Capture {
  private total = 0;
  private inFile = 0;
  private end: Buffer[] = [];

  private constructor(private readonly file: FileHandle) {}

  static async to(path: string): Promise<Capture> {
    // Appending, so that writing goes on at the end after the file has been cut.
    const { O_CREAT, O_TRUNC, O_APPEND, O_RDWR } = constants;
    return new Capture(await open(path, O_CREAT | O_TRUNC | O_APPEND | O_RDWR));
  }

  get tooMuch(): boolean {
    return this.total > MOST_OUTPUT;
  }

  async write(bytes: Buffer): Promise<void> {
    this.total += bytes.length;
    if (!this.tooMuch) {
      this.inFile += bytes.length;
      return this.file.appendFile(bytes);
    }
    this.end.push(bytes);
    while (lengthOf(this.end) - this.end[0]!.length > KEPT_OF_TOO_MUCH) this.end.shift();
  }

  async close(): Promise<void> {
    try {
      if (this.tooMuch) await this.keepBothEnds();
    } finally {
      await this.file.close();
    }
  }

  private async keepBothEnds(): Promise<void> {
    const written = Buffer.alloc(Math.max(0, KEPT_OF_TOO_MUCH - lengthOf(this.end)));
    await this.file.read(written, 0, written.length, this.inFile - written.length);
    const end = Buffer.concat([written, ...this.end]).subarray(-KEPT_OF_TOO_MUCH);
    const left = this.total - KEPT_OF_TOO_MUCH - end.length;
    await this.file.truncate(KEPT_OF_TOO_MUCH);
    await this.file.appendFile(`\n[… ${left} bytes are left out here …]\n`);
    await this.file.appendFile(end);
  }
}

function lengthOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, { length }) => sum + length, 0);
}
