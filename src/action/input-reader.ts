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

  reject(name: string, accepted: string): void {
    this.problems.push(`input ${name}: "${this.text(name) ?? ''}" is not accepted; accepted: ${accepted}`);
  }

  /** An input that action.yml does not have is only a warning to GitHub, and the run would not do what was asked. */
  rejectUnknown(): void {
    const known = new Set([...this.read].map(variable));
    for (const [name, value] of Object.entries(this.env)) {
      if (!name.startsWith('INPUT_') || known.has(name)) continue;
      const unknown = name.slice('INPUT_'.length).toLowerCase();
      this.problems.push(
        `input ${unknown}: there is no such input (its value is "${value}"); there are: ${this.names.join(', ')}`,
      );
    }
  }
}

/** GitHub's own rule: upper case, spaces become underscores, hyphens stay. */
function variable(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}
