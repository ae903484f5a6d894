import { readFile } from 'node:fs/promises';
import { whyUnreadable } from '../unreadable.js';
import type { Metrics, MetricsHead, Sample } from './record.js';

/**
 * Reads a metrics.jsonl. A line that is no sample, the last one of a run that was killed for example, is left out
 * and said in `damage`.
 *
 * @returns undefined where there is no such file
 * @throws Error where the file cannot be read, or does not begin with the head of a file of metrics
 */
export async function readMetrics(file: string): Promise<Metrics | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read: ${whyUnreadable(error)}`);
  }
  const [first = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const head = parse(first);
  if (!isHead(head)) throw new Error(`${file} does not hold metrics: its first line is no head of version 1`);
  const damage: string[] = [];
  const samples: Sample[] = [];
  for (const [i, line] of lines.entries()) {
    const sample = parse(line);
    if (isSample(sample)) samples.push(sample);
    else damage.push(`${file}, line ${i + 2}: is no sample`);
  }
  return { head, samples, damage };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // What it holds instead is said by whoever asked for it.
    return undefined;
  }
}

function isHead(value: unknown): value is MetricsHead {
  const head = value as Partial<MetricsHead> | null | undefined;
  return head?.version === 1 && Array.isArray(head.nodes) && typeof head.epoch === 'number';
}

function isSample(value: unknown): value is Sample {
  const sample = value as Record<string, unknown> | null | undefined;
  if (typeof sample?.at !== 'number' || typeof sample.node !== 'string') return false;
  return (
    typeof sample.unreachable === 'string' || (Array.isArray(sample.slots) && typeof sample.beat === 'number')
  );
}
