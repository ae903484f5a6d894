import type { Observer } from '../../src/run/observer.js';

/** Remembers what it is told, and can abort the run at a moment of choice. */
export class Witness implements Observer {
  readonly told: string[] = [];
  place: Parameters<Observer['started']>[0] | undefined;
  readonly abort = new AbortController();
  constructor(private readonly abortWhen?: string) {}
  started(place: NonNullable<Witness['place']>) {
    this.place = place;
    this.tell('started');
  }
  note(line: string) {
    this.tell(`note ${line}`);
  }
  testStarted(name: string) {
    this.tell(`testStarted ${name}`);
  }
  testEnded(result: { name: string; verdict: string }) {
    this.tell(`testEnded ${result.name} ${result.verdict}`);
  }
  private tell(line: string) {
    this.told.push(line);
    if (this.abortWhen && line.startsWith(this.abortWhen)) this.abort.abort(new Error('enough'));
  }
}
