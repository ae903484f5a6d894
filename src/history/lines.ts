import type { Rejection } from '../replication/engine.js';
import type {
  Adds,
  FinalRow,
  FinalState,
  HistoryHead,
  Json,
  Outcome,
  Read,
  Undated,
  Write,
} from './operation.js';

// The lines of a history file, see docs/history.md. Keys are short because there are millions of them.

export const KIND_LETTERS: Readonly<Record<Write['kind'], string>> = {
  insert: 'i',
  update: 'u',
  delete: 'd',
};
export const KIND_OF: Readonly<Record<string, Write['kind']>> = { i: 'insert', u: 'update', d: 'delete' };

/** table, key, letter of the kind, version, replaced, what it adds */
export type WriteLine = readonly [string, string, string, number, number | null, Adds?];
/** table, key, version */
export type ReadLine = readonly [Read['table'], Read['key'], Read['version']];
/** index, commit timestamp, the outcome of an operation whose outcome was unknown, why an acknowledged one has no timestamp */
export type SettledLine = readonly [number, number | null, (Outcome | null)?, Undated?];
/** key, version, commit timestamp, and other columns where there are any */
export type RowLine = readonly [FinalRow['key'], FinalRow['version'], FinalRow['committed'], Json?];

export type Line =
  | ({ readonly t: 'head' } & HistoryHead)
  | {
      readonly t: 'i';
      readonly i: number;
      readonly p: number;
      readonly n: string;
      readonly w: string;
      readonly f: string;
      readonly v?: Json;
      readonly u: number;
    }
  | {
      readonly t: 'c';
      readonly i: number;
      readonly u: number;
      readonly o: Outcome;
      readonly x?: string;
      readonly W?: readonly WriteLine[];
      readonly R?: readonly ReadLine[];
      readonly e?: string;
      readonly q?: string;
    }
  | { readonly t: 'fi'; readonly i: number; readonly u: number; readonly v: Json }
  | { readonly t: 'fc'; readonly i: number; readonly u: number; readonly e: string }
  | { readonly t: 's'; readonly s: readonly SettledLine[] }
  | { readonly t: 'rows'; readonly b: string; readonly n: string; readonly r: readonly RowLine[] }
  | { readonly t: 'rejected'; readonly r: readonly Rejection[] }
  | { readonly t: 'changes'; readonly r: Readonly<Record<string, Readonly<Record<string, number>>>> }
  | { readonly t: 'frozen'; readonly r: Readonly<Record<string, readonly string[]>> }
  | { readonly t: 'frozenAt'; readonly r: NonNullable<FinalState['frozenAt']> }
  | {
      readonly t: 'heard';
      readonly n: string;
      readonly of: string;
      readonly r: readonly (readonly [number, number])[];
    }
  | { readonly t: 'settled'; readonly s: true | string; readonly u?: number | undefined }
  | { readonly t: 'end'; readonly operations: number; readonly faults: number };

export function text(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}
