import { didYouMean, nearest } from '../nearest.js';

/** Reads inputs as GitHub hands them over, and collects what is wrong with them instead of stopping at the first. */
export class InputReader {
  readonly problems: string[] = [];
  private readonly read = new Set<string>();

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** The names of the inputs that have been asked for so far. */
  get names(): string[] {
    return [...this.read].sort();
  }

  /** The trimmed value, or undefined when it is empty. */
  text(name: string): string | undefined {
    this.read.add(name);
    return this.env[variable(name)]?.trim() || undefined;
  }

  /** Items, one a line or separated by commas. */
  list(name: string): string[] {
    const items = this.text(name)?.split(/[\n,]/) ?? [];
    return items.map((item) => item.trim()).filter((item) => item !== '');
  }

  /** Items that may hold commas, one a line. */
  lines(name: string): string[] {
    const items = this.text(name)?.split('\n') ?? [];
    return items.map((item) => item.trim()).filter((item) => item !== '');
  }

  wholeNumber(name: string, min: number, max: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) this.reject(name, `a whole number from ${min} to ${max}`);
    return value;
  }

  choice<T extends string>(name: string, accepted: readonly T[], fallback: T): T {
    const text = this.text(name);
    const value = accepted.find((one) => one === text);
    if (text !== undefined && value === undefined) this.reject(name, accepted.join(', '));
    return value ?? fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.choice(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true';
  }

  reject(name: string, accepted: string, why?: string): void {
    const refused = `input ${name}: "${this.text(name) ?? ''}" is not accepted${why ? `: ${why}` : ''}`;
    this.problems.push(`${refused}; accepted: ${accepted}`);
  }

  /**
   * Refuses what looks like an input that is written wrong: to GitHub it is only a warning, and the run would not do
   * what was asked. Anything else may as well be a variable of the job, which looks the same from here.
   *
   * @returns a line for each that is left out
   */
  rejectMisspelled(): string[] {
    const known = new Set([...this.read].map(variable));
    const unknown = Object.keys(this.env)
      .filter((name) => name.startsWith('INPUT_') && !known.has(name))
      .map((name) => ({ name, input: name.slice('INPUT_'.length).toLowerCase() }));
    const [misspelled, others] = [true, false].map((near) =>
      unknown.filter(({ input }) => nearest(input, this.names).length > 0 === near),
    ) as [typeof unknown, typeof unknown];
    for (const { name, input } of misspelled) {
      this.problems.push(
        `input ${input}: there is no such input${didYouMean(input, this.names)} (a variable ${name} of the job must be unset for this step)`,
      );
    }
    return others.map(
      ({ name, input }) =>
        `there is no input ${input}: the variable ${name} is left out; there are: ${this.names.join(', ')}`,
    );
  }
}

/** GitHub's own rule: upper case, spaces become underscores, hyphens stay. */
function variable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
