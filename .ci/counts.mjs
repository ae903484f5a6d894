// Prints "PASSED FAILED SKIPPED" of a report: `node .ci/counts.mjs vitest|run FILE`.
import { readFileSync } from 'node:fs';

const [, , kind, file] = process.argv;
const report = JSON.parse(readFileSync(file, 'utf8'));
const counts = kind === 'vitest' ? ofVitest(report) : ofRun(report);
console.log(counts.join(' '));

function ofVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  // A file that could not be loaded, or whose hooks failed, has failed though none of its tests has.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return [numPassedTests, numFailedTests + broken.length, numPendingTests];
}

function ofRun({ counts, finished }) {
  return [counts.pass + counts.known, counts.fail + counts.error + (finished ? 0 : 1), counts.skip];
}
