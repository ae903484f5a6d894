import type { Plot } from '../timeline.js';

const BYTES = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A figure for people: "1.2 MB", "340 ms", "1,204 /s". */
export function valueText(unit: Plot['unit'], value: number): string {
  switch (unit) {
    case 'bytes': {
      const power = value < 1000 ? 0 : Math.min(Math.floor(Math.log10(value) / 3), BYTES.length - 1);
      return `${short(value / 1000 ** power)} ${BYTES[power]}`;
    }
    case 'seconds':
      if (value === 0) return '0';
      if (value < 0.001) return `${short(value * 1e6)} µs`;
      return value < 1 ? `${short(value * 1000)} ms` : `${short(value)} s`;
    case 'per second':
      return `${short(value)}/s`;
    case 'count':
      return short(value);
  }
}

/** The same for a tick of an axis; between powers of ten a logarithmic one has no text. */
export function axisText(unit: Plot['unit'], value: number, log: boolean): string {
  return log && !isDecade(value) ? '' : valueText(unit, value);
}

export function isDecade(value: number): boolean {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-6;
}

function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
