import type { Chosen } from './choose-runtime.js';
import type { RunRequest } from './request.js';

/** The command that runs these tests again in the same way. */
export function commandFor(
  what: readonly string[],
  request: RunRequest,
  seed: string,
  chosen?: Chosen,
): string {
  const words = [
    './runner',
    ...what,
    ...['--nodes', String(request.nodes)],
    ...['--engine', chosen?.engine.kind ?? request.engine],
    ...(chosen?.runtime.flags ?? requestedServers(request)),
    ...Object.entries(request.pgSettings).flatMap(([name, value]) => ['--pg-setting', `${name}=${value}`]),
    ...(request.setupSql ? ['--setup-sql', request.setupSql] : []),
    ...(request.workload ? ['--workload', request.workload] : []),
    ...['--seed', seed],
    ...(request.duration ? ['--duration', `${request.duration / 1000}s`] : []),
    ...(request.replay ? ['--replay', request.replay] : []),
  ];
  return words.map(shellWord).join(' ');
}

/** The words of what was asked for, as flags. */
export function wantedFlags(request: RunRequest): string[] {
  return request.wanted.flatMap((w) => ('schedule' in w ? ['-s', w.schedule] : ['-t', w.test]));
}

function requestedServers({ runtime, pgBin, image }: RunRequest): string[] {
  if (pgBin !== undefined) return ['--pg-bin', pgBin];
  return runtime === 'docker' ? ['--runtime', runtime, '--image', image] : ['--runtime', runtime];
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
