import { describe, expect, test } from 'vitest';
import { output } from '../../src/process/output.js';
import { readResults } from '../../src/report/read.js';
import { LOG_LABEL, RUN_LABEL } from '../../src/runtime/docker/arguments.js';
import { waitFor } from '../../src/wait.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { Desk } from '../support/runner.js';

const why =
  (await whyNoDocker()) ??
  (process.getuid?.() !== 0 ? 'a firewall takes root' : undefined) ??
  (await output('iptables', ['-w', '-S', 'INPUT']).then(
    () => undefined,
    (error: Error) => `no firewall can be set up: ${error.message}`,
  ));

/** The id of the run whose servers log into this folder. */
async function runOf(folder: string) {
  const format = `{{.Label "${RUN_LABEL}"}} {{.Label "${LOG_LABEL}"}}`;
  const containers = (await output('docker', ['ps', '--all', '--format', format])).split('\n');
  const [id] = containers.find((line) => line.includes(` ${folder}/`))?.split(' ') ?? [];
  return id ? { done: id } : { notYet: 'there is none' };
}

describe.skipIf(why)(`a firewall${why ? ` (skipped: ${why})` : ''}`, { timeout: 300_000 }, () => {
  test('between containers and this machine makes the tests of links errors that name it, and no others', async () => {
    const desk = new Desk();
    // Only for what this run's own network sends: it is there before its first container.
    let rule: string[] | undefined;
    try {
      const image = ['--runtime', 'docker', '--image', DOCKER_IMAGE, '--nodes', '3', '--jobs', '1'];
      const command = desk.start(
        '-t',
        'dml/insert',
        '-t',
        'partition/isolated-node',
        '-t',
        'dml/update',
        ...image,
      );
      const runId = await waitFor('the first container', () => runOf(desk.folder), { within: 60_000 });
      const format = '{{range .IPAM.Config}}{{.Subnet}}{{end}}';
      const subnet = (
        await output('docker', ['network', 'inspect', '--format', format, `mmr-${runId}`])
      ).trim();
      rule = ['INPUT', '-s', subnet, '-p', 'tcp', '--syn', '-j', 'DROP'];
      await output('iptables', ['-w', '-I', ...rule]);
      expect((await command.ended).status).toBe(2);
      const { tests } = await readResults(`${desk.folder}/mmr-results/latest`);
      expect(tests.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
        'dml/insert pass',
        'partition/isolated-node error',
        'dml/update pass',
      ]);
      expect(tests[1]?.reason).toMatch(
        /the container of lane\d-n\d gets no answer from this machine at [\d.:]+ within 5 s, so a firewall keeps containers out/,
      );
    } finally {
      if (rule) await output('iptables', ['-w', '-D', ...rule]);
      desk.clear();
    }
  });
});
