// Prints "PASSED FAILED SKIPPED" of a report: `node .ci/counts.mjs vitest|run FILE`.
import { readFileSync } from 'node:fs';

const [, , kind, file] = process.argv;
const report = JSON.parse(readFileSync(file, 'utf8'));
const counts =
  kind === 'vitest'
    ? [report.numPassedTests, report.numFailedTests + report.numFailedTestSuites, report.numPendingTests]
    : [
        report.counts.pass + report.counts.known,
        report.counts.fail + report.counts.error + (report.finished ? 0 : 1),
        report.counts.skip,
      ];
console.log(counts.join(' '));
