// A worker that is posted knowledge and a report, and posts back what is made of it.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { compareReports, understandBytes } = await import('../../src/index.ts');

parentPort?.once('message', async ({ input, knowledge }) => {
  const report = await understandBytes(input, knowledge);
  const comparison = compareReports([report.value], knowledge, 5);
  parentPort?.postMessage({ report, comparison });
});
