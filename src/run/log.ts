import { createWriteStream, type WriteStream } from 'node:fs';

/** The run's own log, runner.log: what was decided and done, with the time. */
export class RunLog {
  private readonly file: WriteStream;
  private readonly started = performance.now();

  constructor(path: string) {
    this.file = createWriteStream(path, { flags: 'a' });
    // On a full disk the run goes on without its log; that results could not be written is told at the end.
    this.file.on('error', () => undefined);
  }

  line(text: string): void {
    const at = ((performance.now() - this.started) / 1000).toFixed(3).padStart(8);
    this.file.write(`${at} ${text}\n`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.file.end(resolve));
  }
}
