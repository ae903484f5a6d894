import { oneLine } from '../report/text.js';

/**
 * The action's first line: what is about to be done. It is there before anything is loaded, so that
 * a look at the log of a running job shows at once that, and with what, it has started.
 */
export function announce(): void {
  const input = (name: string) => oneLine(process.env[`INPUT_${name}`] ?? '');
  const schedule = input('SCHEDULE') || (input('TESTS') ? '' : 'smoke');
  const what = [schedule && `schedule ${schedule}`, input('TESTS') && `tests ${input('TESTS')}`];
  const part = input('SHARD') && `, shard ${input('SHARD')},`;
  const nodes = input('NODES') || (input('CLUSTER') ? 'the given' : 3);
  process.stdout.write(`mmr-test-action: ${what.filter(Boolean).join(' and ')}${part} on ${nodes} nodes\n`);
}
