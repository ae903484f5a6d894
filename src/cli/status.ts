import { clip, oneLine } from '../report/text.js';
import { seconds } from '../wait.js';
import type { Output } from './style.js';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const REDRAW_MS = 200;

/**
 * The last line of a terminal: what runs now, how much is done, for how long. Elsewhere it is a line of its own now and
 * then, where that is asked for, or nothing.
 */
export class StatusLine {
  private readonly began = performance.now();
  /** What each test that runs is doing, where it tells. */
  private readonly running = new Map<string, string>();
  private readonly timer: NodeJS.Timeout | undefined;
  private progress = '';
  private drawn = false;

  private readonly terminal: boolean;

  /** @param nowAndThen milliseconds between two lines where there is no terminal */
  constructor(
    private readonly out: Output,
    nowAndThen?: number,
  ) {
    this.terminal = out.isTTY === true && process.env.TERM !== 'dumb';
    const every = this.terminal ? REDRAW_MS : nowAndThen;
    if (every === undefined) return;
    this.timer = setInterval(() => (this.terminal ? this.draw() : this.say()), every);
    this.timer.unref();
  }

  started(name: string): void {
    this.running.set(oneLine(name), '');
  }

  progressed(name: string, text: string): void {
    this.running.set(oneLine(name), oneLine(text));
  }

  ended(name: string, done: number, total: number): void {
    this.running.delete(oneLine(name));
    this.progress = `${done}/${total}  `;
  }

  /** Makes room for lines that stay. */
  clear(): void {
    if (this.drawn) this.out.write('\r\u001b[2K');
    this.drawn = false;
  }

  draw(): void {
    if (!this.timer || !this.terminal) return;
    const { doing, elapsed } = this;
    const room = (this.out.columns ?? 80) - 1 - this.progress.length - elapsed.length - 2;
    this.out.write(`\r\u001b[2K${this.progress}${clip(doing, Math.max(1, room))}  ${elapsed}`);
    this.drawn = true;
  }

  private say(): void {
    this.out.write(`still at work: ${this.progress}${clip(this.doing, 1000)}  ${this.elapsed}\n`);
  }

  private get doing(): string {
    return (
      [...this.running].map(([name, text]) => (text ? `${name} (${text})` : name)).join(', ') ||
      (this.progress ? 'getting the next servers ready' : 'starting')
    );
  }

  private get elapsed(): string {
    return seconds(performance.now() - this.began);
  }

  /** Takes the line away for good. */
  stop(): void {
    clearInterval(this.timer);
    this.clear();
  }
}
