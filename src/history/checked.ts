import type { Adds } from './operation.js';

// What a line of a history may hold; each throws a TypeError that says what stands there instead.

export function index(value: unknown): number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31
    ? (value as number)
    : wrong('index', value);
}

export function count(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : wrong('number', value);
}

export function string(value: unknown): string {
  return typeof value === 'string' ? value : wrong('text', value);
}

export function addsOf({ delta, balance }: Adds): Adds {
  return {
    ...(delta !== undefined && { delta: number(delta) }),
    ...(balance !== undefined && { balance: number(balance) }),
  };
}

function number(value: unknown): number {
  return Number.isFinite(value) ? (value as number) : wrong('number', value);
}

export function wrong(what: string, value: unknown): never {
  throw new TypeError(`${JSON.stringify(value)} is no ${what}`);
}
