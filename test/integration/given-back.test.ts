import { readFile } from 'node:fs/promises';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFailed,
  onTestFinished,
  test,
} from 'vitest';
import { Node } from '../../src/database/node.js';
import { docker } from '../../src/runtime/docker/client.js';
import { sendSignal } from '../../src/runtime/docker/container-state.js';
import { removeGuests, sweepGuests } from '../../src/runtime/services/clean-up.js';
import { type GivenNode, parseClusterFile } from '../../src/runtime/services/cluster-file.js';
import type { ServiceContainer } from '../../src/runtime/services/service-server.js';
import { ServicesRuntime } from '../../src/runtime/services/services.js';
import { waitFor } from '../../src/wait.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { ASKED_FOR, ServiceContainers } from '../support/lent.js';
import { makePlace } from '../support/place.js';

const why = await whyNoDocker();

describe.skipIf(why)(
  `a server of somebody else's is given back${why ? ` (skipped: ${why})` : ''}`,
  { timeout: 180_000 },
  () => {
    let lent: ServiceContainers;
    let nodes: GivenNode[];
    let before: string[];
    let runtime: ServicesRuntime;
    let server: ServiceContainer;

    beforeAll(async () => {
      const settings = ASKED_FOR.pglogical;
      lent = await ServiceContainers.start(DOCKER_IMAGE, settings, 2);
      before = await lent.found();
    }, 120_000);
    afterAll(() => lent?.remove(), 60_000);

    beforeEach(async () => {
      const here = await makePlace();
      onTestFinished(() => here.remove());
      nodes = parseClusterFile(lent.cluster, 'cluster');
      const [alike] = await ServicesRuntime.openAll(nodes, 2, here);
      runtime = alike.runtime;
      server = (await runtime.start('lane1-n1', {})) as ServiceContainer;
      onTestFailed(async () => {
        // For the next one.
        await sendSignal(server.container, 'KILL');
        await sweepGuests(nodes);
      });
    }, 90_000);

    /** Gives it back; from then on it runs, whatever was on its way or comes after. */
    async function givenBack(onItsWay?: Promise<unknown>, after?: () => Promise<unknown>) {
      const stopping = server.stop();
      const late = Promise.allSettled([onItsWay, after?.()]);
      await stopping;
      const life = await lifeOf(lent.names[0]!);
      expect(life).toMatch(/^running since /);
      await late;
      await runtime.leave();
      expect(await lifeOf(lent.names[0]!)).toBe(life);
      expect(await lent.found()).toEqual(before);
    }

    test('and until then others see that somebody is at work there', async () => {
      const refuses = () => expect(removeGuests(nodes)).rejects.toThrow('a run is at work on n1: end that');
      await refuses();
      await server.kill();
      await server.startAgain();
      await refuses();
      await givenBack();
    });

    test('while it is being killed', async () => {
      await givenBack(server.kill());
    });

    test('when it is down, and whoever has killed it is about to start it again', async () => {
      await server.kill();
      await givenBack(undefined, () => server.startAgain());
    });

    test('while it is being started again', async () => {
      await server.kill();
      await givenBack(server.startAgain());
    });

    test('before a kill whose turn has not come yet', async () => {
      await givenBack(undefined, () => server.kill());
    });

    test('before a pause whose turn has not come yet', async () => {
      await givenBack(undefined, () => server.pause());
    });

    test('while it is being paused', async () => {
      await givenBack(server.pause());
    });

    test('when it is paused, and whoever has paused it is about to let it go on', async () => {
      await server.pause();
      await givenBack(undefined, () => server.resume());
    });

    test.each([
      ['shuts down', () => server.shutDown('fast')],
      ['is renewed', () => server.renew()],
    ])('while it %s, which takes long', async (_, work) => {
      await standStill(server, 'checkpointer');
      const shutting = logged(server, 'received fast shutdown request');
      const working = work();
      await shutting;
      await givenBack(working);
    });

    test('while it is renewed, and what the last mesh has left does not go', async () => {
      const admin = new Node('n1', server, 'postgres');
      await admin.sql`create role mmr_owner`;
      await admin.sql`create table owned ()`;
      await admin.sql`alter table owned owner to mmr_owner`;
      const refused = logged(server, 'role "mmr_owner" cannot be dropped');
      const renewing = server.renew();
      await refused;
      await givenBack(renewing, async () => {
        await admin.sql`drop table owned`;
        admin.close();
      });
    });

    test('while it still does what nobody waits for any more', async () => {
      const client = new Node('n1', server, 'postgres');
      const owner = new Node('n1', server, 'postgres', undefined, 'its owner');
      const held = await owner.session();
      await held.sql`select pg_advisory_lock(1)`;
      const late = client.sql`do $$ begin perform pg_advisory_lock(1); create role mmr_late; end $$`;
      const refused = expect(late).rejects.toThrow();
      const waits = async () =>
        (await owner.value`select count(*)::int from pg_locks where not granted`) === 1
          ? { done: undefined }
          : { notYet: 'not yet' };
      await waitFor('a statement to wait', waits, { within: 10_000 });
      client.close();
      await refused;
      try {
        await server.stop();
        await runtime.leave();
        await held.sql`select pg_advisory_unlock(1)`;
        const over = async () =>
          (await owner.value`select count(*)::int from pg_stat_activity where query like 'do %'`) === 0
            ? { done: undefined }
            : { notYet: 'it is there' };
        await waitFor('the statement to be over', over, { within: 10_000 });
      } finally {
        owner.close();
      }
      expect(await lent.found()).toEqual(before);
    });
  },
);

async function lifeOf(container: string): Promise<string> {
  const format = '{{.State.Status}} since {{.State.StartedAt}}';
  return docker(['container', 'inspect', '--format', format, container]);
}

/** Has one of its processes heed nothing but its end. */
async function standStill(server: ServiceContainer, process: string): Promise<void> {
  const admin = new Node(server.name, server, 'postgres');
  const pid = await admin.value`select pid from pg_stat_activity where backend_type = ${process}`;
  admin.close();
  await docker(['exec', server.container, 'sh', '-c', `kill -STOP ${pid}`]);
}

/** Waits until it says something that it has not said before. */
async function logged(server: ServiceContainer, words: string): Promise<void> {
  const { length } = await readFile(server.logFile, 'utf8');
  const look = async () => {
    const text = (await readFile(server.logFile, 'utf8')).slice(length);
    return text.includes(words) ? { done: undefined } : { notYet: text };
  };
  await waitFor(`${server.name} to log "${words}"`, look, { within: 30_000 });
}
