// Prints "PASSED FAILED SKIPPED" of a report, then what failed, with its reason: `node .ci/counts.mjs vitest|run FILE`.
import { readFileSync } from 'node:fs';

const [, , kind, file] = process.argv;
const report = JSON.parse(readFileSync(file, 'utf8'));
const { counts, failures } = kind === 'vitest' ? ofVitest(report) : ofRun(report);
console.log([counts.join(' '), ...failures].join('\n'));

function ofVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const failedTests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => failure(`${name}: ${test.fullName}`, test.failureMessages.join('\n'))),
  );
  // A file that could not be loaded, or whose hooks failed, has failed though none of its tests has.
  const brokenFiles = testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    .map(({ name, message }) => failure(name, message));
  return {
    counts: [numPassedTests, numFailedTests + brokenFiles.length, numPendingTests],
    failures: [...failedTests, ...brokenFiles],
  };
}

function ofRun({ counts, finished, tests }) {
  return {
    counts: [counts.pass + counts.known, counts.fail + counts.error + (finished ? 0 : 1), counts.skip],
    failures: tests
      .filter(({ verdict }) => verdict === 'fail' || verdict === 'error')
      .map(({ name, reason }) => failure(name, reason ?? '')),
  };
}

function failure(name, reason) {
  const lines = reason.trim().split('\n').slice(0, 30);
  return [`FAILED: ${name}`, ...lines.map((line) => `  | ${line.slice(0, 300)}`)].join('\n');
}
