/** How what was done is undone when all is over, the latest first. */
export class Undo {
  private readonly steps: (() => void | Promise<void>)[] = [];

  /** To be called where something has just been done. */
  add(step: () => void | Promise<void>): void {
    this.steps.push(step);
  }

  /** What was done is to stay. */
  forget(): void {
    this.steps.length = 0;
  }

  /** Undoes what has not been undone yet. @throws what one step threw, or an AggregateError of several, after all of them */
  async all(): Promise<void> {
    const errors: unknown[] = [];
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors);
  }
}
