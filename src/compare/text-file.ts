import { type FileHandle, open, rename, rm } from 'node:fs/promises';

const HELD_CHARACTERS = 64 * 1024;

/**
 * A file that is written bit by bit and has its name only when it is whole. It has rows of somebody's tables in it: nobody
 * else may read it.
 */
export class TextFile {
  private held = '';

  private constructor(
    readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  static async create(path: string): Promise<TextFile> {
    const part = partOf(path);
    await rm(part, { force: true });
    return new TextFile(path, await open(part, 'wx+', 0o600));
  }

  async write(text: string): Promise<void> {
    this.held += text;
    if (this.held.length >= HELD_CHARACTERS) await this.flush();
  }

  /** Puts another file's text behind this one's; that one is gone then. */
  async take(other: TextFile): Promise<void> {
    await other.flush();
    await this.flush();
    const stream = other.handle.createReadStream({ start: 0, autoClose: false });
    for await (const chunk of stream) await this.handle.writeFile(chunk as Buffer);
    await other.drop();
  }

  /** Gives it its name. */
  async finish(): Promise<void> {
    await this.flush();
    await this.handle.close();
    await rename(partOf(this.path), this.path);
  }

  /** Takes away what has been written. */
  async drop(): Promise<void> {
    await this.handle.close();
    await rm(partOf(this.path), { force: true });
  }

  private async flush(): Promise<void> {
    const text = this.held;
    this.held = '';
    if (text !== '') await this.handle.writeFile(text);
  }
}

function partOf(path: string): string {
  return `${path}.part`;
}
