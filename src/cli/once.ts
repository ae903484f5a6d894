import type { Command } from 'commander';
import { RequestError } from '../errors.js';

/**
 * Refuses a flag that is given once more with another value, of which only the last would count.
 *
 * @param repeatable the flags that add up, by their long names
 */
export function onceEach(command: Command, repeatable: readonly string[]): Command {
  for (const option of command.options) {
    if (!option.required || repeatable.includes(option.name())) continue;
    let before: string | undefined;
    command.on(`option:${option.name()}`, (value: string) => {
      demandSame(`--${option.name()}`, before, value);
      before = value;
    });
  }
  return command;
}

/** @throws RequestError with both values where a flag was given before with another one */
export function demandSame(flag: string, before: string | undefined, value: string | undefined): void {
  if (before === undefined || value === undefined || before === value) return;
  throw new RequestError(`${flag} is given twice, as "${before}" and as "${value}": which one counts?`);
}
