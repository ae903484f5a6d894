import { join } from 'node:path';
import { exportVariable, setOutput, setSecret } from '@actions/core';
import type { Results } from '../report/results.js';
import type { KeptCluster } from '../run/observer.js';

const MOST_NODES = 9;

/** Hides the password in everything that this job prints from now on, in each form that it can be printed in. */
export function maskPassword(password: string): void {
  const json = JSON.stringify(password).slice(1, -1);
  for (const form of new Set([password, encodeURIComponent(password), json])) setSecret(form);
}

/** What the outputs are until something better is known: of a step that refused its inputs, or that was killed. */
export function presetOutputs(): void {
  setOutput('result', 'error');
  for (const count of ['passed', 'failed', 'errors', 'skipped', 'known']) setOutput(count, 0);
}

/** Sets the outputs that speak of the tests. */
export function setResultOutputs({ verdict, counts }: Results, runDir: string): void {
  setOutput('result', verdict);
  setOutput('passed', counts.pass);
  setOutput('failed', counts.fail);
  setOutput('errors', counts.error);
  setOutput('skipped', counts.skip);
  setOutput('known', counts.known);
  setOutput('results-path', runDir);
  setOutput('junit-path', join(runDir, 'junit.xml'));
}

/**
 * Hands a running cluster on to the job's later steps: as outputs, and as the variables that scripts get. Other than
 * theirs, these connection strings hold the password: later steps have no password file.
 */
export function handOn({ nodes }: KeptCluster): void {
  const dsns = nodes.map(dsn);
  for (const one of dsns) setSecret(one);
  setOutput('dsns', JSON.stringify(dsns));
  exportVariable('MMR_NODES', nodes.map(({ name }) => name).join(' '));
  nodes.forEach(({ name }, i) => {
    setOutput(`${name}-dsn`, dsns[i]);
    exportVariable(`MMR_${name.toUpperCase()}_DSN`, dsns[i]);
  });
  // An earlier step of the job may have handed on more nodes than these: they are gone, or another cluster's.
  for (let n = nodes.length + 1; n <= MOST_NODES; n++) {
    if (process.env[`MMR_N${n}_DSN`]) exportVariable(`MMR_N${n}_DSN`, '');
  }
}

/**
 * A connection string that libpq and most drivers accept. The servers speak no TLS: said here, because the job's own
 * PGSSLMODE, or a driver's default (Go's lib/pq), may ask for it.
 */
function dsn({ host, port, user, password, database }: KeptCluster['nodes'][number]): string {
  const [who, secret, where] = [user, password, database].map(encodeURIComponent);
  return `postgresql://${who}:${secret}@${host}:${port}/${where}?sslmode=disable`;
}
