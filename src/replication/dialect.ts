import { ident, literal } from '../database/quote.js';

/** The names that pglogical and its descendant Spock give to the same things. */
export interface Dialect {
  readonly schema: string;
  readonly originPrefix: string;
  readonly nodeCreate: string;
  readonly nodeDrop: string;
  readonly subCreate: string;
  readonly subDrop: string;
  readonly subEnable: string;
  readonly subDisable: string;
  readonly subStatus: string;
  readonly subAddSet: string;
  readonly subRemoveSet: string;
  readonly setCreate: string;
  readonly setAlter: string;
  readonly setDrop: string;
  readonly setAddTable: string;
  readonly setRemoveTable: string;
  readonly replicateDdl: string;
}

/** What a function of the extension is given. */
export type Argument = string | boolean | readonly string[];

/** A call of one of the extension's functions with named arguments, as SQL. */
export function callText({ schema }: Dialect, name: string, args: Record<string, Argument>): string {
  const list = Object.entries(args).map(([key, value]) => `${key} := ${argument(value)}`);
  return `${schema}.${ident(name)}(${list.join(', ')})`;
}

function argument(value: Argument): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return literal(value);
  return `array[${value.map(literal).join(', ')}]::text[]`;
}
