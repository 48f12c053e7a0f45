// Turns vitest's JSON report into the one closing line of .ci/run, and its exit status. A skipped Neo4j test fails the run;
// tests that read third-party texts are skipped where those are not beside the project.
import { readFileSync } from 'node:fs';

const [, , file, failedBefore] = process.argv;
let report;
try {
  report = JSON.parse(readFileSync(file, 'utf8'));
} catch (error) {
  console.error(`no test report: ${error.message}`);
  report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, numFailedTestSuites: 0, testResults: [] };
}
const skipped = report.numPendingTests + report.numTodoTests;
// A file that does not even load has no failed test of its own; a failed check counts as one failure.
const broken = report.testResults.filter(
  (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
).length;
const failed = report.numFailedTests + broken + (failedBefore !== '0' && report.numFailedTests + broken === 0 ? 1 : 0);
const neo4j = report.testResults.filter((suite) => /neo4j/.test(suite.name));
const neo4jLeftOut =
  neo4j.length === 0 || neo4j.some((suite) => suite.assertionResults.some((test) => test.status !== 'passed' && test.status !== 'failed'));
if (neo4jLeftOut) console.error('the Neo4j half of the tests was left out');
console.log(`${report.numPassedTests} passed, ${failed + (neo4jLeftOut ? 1 : 0)} failed, ${skipped} skipped`);
process.exit(failed === 0 && !neo4jLeftOut && report.numPassedTests > 0 ? 0 : 1);
