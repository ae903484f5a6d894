import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { writeComment } from '../../../src/action/comment.js';
import { readInputs } from '../../../src/action/inputs.js';
import { aTest, HOSTILE, theResults } from '../report-examples.js';
import { inputVariables } from './action-yml.js';

interface Comment {
  id: number;
  body: string;
  user: { type: string };
  author_association: string;
}

/** As much of GitHub's comments as the action uses. */
let comments: Comment[];
let calls: string[];
let refusal: number | undefined;
let server: Server;
let printed: string;

const request = (values: Record<string, string> = {}) =>
  readInputs({ GITHUB_WORKSPACE: '/ws', RUNNER_TEMP: '/tmp/runner', ...inputVariables(values) }).request;
const PASSED = theResults([aTest('dml/insert')]);
const FAILED = theResults([aTest('dml/insert', { verdict: 'fail', reason: 'n2 lacks a row' })]);

beforeEach(async () => {
  [comments, calls, refusal, printed] = [[], [], undefined, ''];
  server = createServer(async (incoming, answer) => {
    const { method, url = '', headers } = incoming;
    calls.push(`${method} ${url}`);
    const chunks = await incoming.toArray();
    const { body = '' } = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    const reply = (status: number, value: unknown) =>
      answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (headers.authorization !== 'Bearer secret-token') return reply(401, { message: 'Bad credentials' });
    if (refusal !== undefined) return reply(refusal, { message: 'Resource not accessible by integration' });
    const page = /^\/repos\/o\/r\/issues\/7\/comments\?per_page=100&page=(\d+)$/.exec(url);
    if (method === 'GET' && page) {
      const from = (Number(page[1]) - 1) * 100;
      return reply(200, comments.slice(from, from + 100));
    }
    if (method === 'POST' && url === '/repos/o/r/issues/7/comments') {
      comments.push({ id: comments.length + 1, body, user: { type: 'Bot' }, author_association: 'NONE' });
      return reply(201, {});
    }
    const id = Number(/^\/repos\/o\/r\/issues\/comments\/(\d+)$/.exec(url)?.[1]);
    const edited = comments.find((one) => one.id === id);
    if (method !== 'PATCH' || !edited) return reply(500, { message: `what is ${method} ${url}?` });
    edited.body = body;
    return reply(200, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  event({ pull_request: { number: 7 } });
  const { port } = server.address() as AddressInfo;
  const job = {
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_WORKFLOW: 'test',
    GITHUB_JOB: 'replication',
    GITHUB_RUN_ID: '11',
  };
  for (const [name, value] of Object.entries(job)) vi.stubEnv(name, value);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

function event(payload: unknown): void {
  const file = join(tmpdir(), `mmr-event-${process.pid}-${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(payload));
  onTestFinished(async () => {
    await import('node:fs/promises').then(({ rm }) => rm(file, { force: true }));
  });
  vi.stubEnv('GITHUB_EVENT_PATH', file);
}

test('says what the summary says, and is written anew by the next run of the same step', async () => {
  await writeComment(FAILED, 'secret-token', request());
  expect(comments).toHaveLength(1);
  expect(comments[0]!.body).toMatch(/^<!-- mmr-test-action [0-9a-f]{16} -->\n## .*failed: 1 of 1 test/);
  expect(comments[0]!.body).toContain('n2 lacks a row');
  expect(comments[0]!.body).toContain('[test, replication](https://github.com/o/r/actions/runs/11)');
  await writeComment(PASSED, 'secret-token', request({ seed: 'another' }));
  expect(comments).toHaveLength(1);
  expect(comments[0]!.body).toMatch(/\n## .*passed/);
  expect(printed).toBe('');
});

test('each step and leg has its own', async () => {
  await writeComment(PASSED, 'secret-token', request());
  await writeComment(PASSED, 'secret-token', request({ nodes: '4' }));
  vi.stubEnv('GITHUB_JOB', 'another');
  await writeComment(PASSED, 'secret-token', request());
  expect(comments).toHaveLength(3);
});

test('finds its own behind many others, and leaves a copy alone that somebody has made of it', async () => {
  await writeComment(PASSED, 'secret-token', request());
  const [own] = comments;
  const others = Array.from({ length: 130 }, (_, i) => ({
    ...own!,
    id: 100 + i,
    body: `a word ${i}`,
  }));
  const copy = { ...own!, id: 99, user: { type: 'User' }, author_association: 'CONTRIBUTOR' };
  comments = [copy, ...others, own!];
  await writeComment(FAILED, 'secret-token', request());
  expect(own!.body).toContain('n2 lacks a row');
  expect(copy.body).not.toContain('n2 lacks a row');
  expect(comments).toHaveLength(132);
});

test('what is long is told in less, and nothing in it calls anybody', async () => {
  const tests = Array.from({ length: 400 }, (_, i) =>
    aTest(`dml/${i}`, { verdict: 'fail', reason: `${HOSTILE} @somebody ${'x'.repeat(400)}` }),
  );
  await writeComment(theResults(tests), 'secret-token', request());
  const [{ body }] = comments as [Comment];
  expect(body.length).toBeLessThan(65_536);
  expect(body).toContain('are left out');
  expect(body.replace(/^(`{3,}).*?^\1$/gms, '')).not.toMatch(/@somebody/);
});

test('without the right to, as in a run of a fork, it is quiet', async () => {
  refusal = 403;
  await writeComment(PASSED, 'secret-token', request());
  expect(printed).toMatch(
    /^comment: not written: GET .*: 403 .*; a job may with "permissions: pull-requests: write"\n$/,
  );
  refusal = undefined;
  printed = '';
  await writeComment(PASSED, 'of nobody', request());
  expect(printed).toMatch(/^comment: not written: .*: 401 /);
  expect(comments).toEqual([]);
});

test('what else goes wrong is a warning', async () => {
  refusal = 502;
  await writeComment(PASSED, 'secret-token', request());
  expect(printed).toMatch(/^::warning::comment: not written: GET .*: 502 /);
  vi.stubEnv('GITHUB_API_URL', 'http://127.0.0.1:1');
  printed = '';
  await writeComment(PASSED, 'secret-token', request());
  expect(printed).toMatch(/^::warning::comment: not written: /);
});

test('a run of no pull request has none', async () => {
  event({ ref: 'refs/heads/main' });
  await writeComment(PASSED, 'secret-token', request());
  vi.stubEnv('GITHUB_EVENT_PATH', '');
  await writeComment(PASSED, 'secret-token', request());
  expect(printed).toBe('comment: this is no run of a pull request\n'.repeat(2));
  expect(calls).toEqual([]);
});
