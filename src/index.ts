import { basename } from 'node:path';
import { announce } from './action/announce.js';

// The one entry of the bundle: it decides what is wanted and loads that alone.
// GitHub starts dist/index.js, for main and for post; everything else starts the file `runner`.
const [, program = '', command, ...rest] = process.argv;

// Servers that root starts belong to another account: it has to get through to their folders, whatever the umask.
if (process.getuid?.() === 0) process.umask(process.umask(0o077) & ~0o011);

const status = await (basename(program) === 'index.js' ? startedAsBundle() : cli());

// Sockets that HTTP clients keep open would hold the process for minutes.
await Promise.all([process.stdout, process.stderr].map(flushed));
process.exit(status);

/**
 * What is thrown where nobody waits for it, as Node does itself where memory is too little, would end the process with
 * status 1, which says that a test failed.
 */
function whenBroken(status: number): void {
  process.on('uncaughtException', (error) => {
    const why = error instanceof Error ? error.stack : String(error);
    const memory = /out of memory|allocat/i.test(String(error)) ? ' (is ulimit -v too small?)' : '';
    process.stderr.write(`error: the runner itself broke${memory}: ${why}\n`);
    process.exit(status);
  });
}

async function cli(): Promise<number> {
  whenBroken(2);
  const { main } = await import('./cli/main.js');
  return main(process.argv.slice(2));
}

async function startedAsBundle(): Promise<number> {
  if (command === 'sweep') return sweepRun(rest);
  if (command === 'script-host') {
    const { host } = await import('./script/host.js');
    return host(rest[0] ?? '');
  }
  if (command === 'script-scope') {
    const { tellScope } = await import('./script/scope.js');
    return tellScope(rest[0] ?? '');
  }
  if (process.env.STATE_isPost) {
    const { post } = await import('./action/post.js');
    return post();
  }
  announce();
  const { main } = await import('./action/main.js');
  return main();
}

async function sweepRun([runId, workDir = '', runtime]: string[]): Promise<number> {
  // All of the folder goes: a half-copied line must not name another one.
  if (!runId || basename(workDir) !== `mmr-${runId}`) {
    process.stderr.write(
      'error: sweep: expected RUNID and its work folder, …/mmr-RUNID, as a kept run prints them\n',
    );
    return 3;
  }
  const { sweep } = await import('./run/sweep.js');
  const cluster = process.env.MMR_SWEEP_CLUSTER;
  const undone = await sweep({
    ...{ runId, workDir },
    ...(runtime === 'local' && { runtime }),
    ...(cluster && { cluster: JSON.parse(cluster) }),
  });
  for (const line of undone) process.stderr.write(`not cleaned up: ${line}\n`);
  return undone.length === 0 ? 0 : 1;
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
