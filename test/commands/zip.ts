import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runStep } from './steps.ts';

const results = [
  await runStep({ name: 'zip for Chrome', command: 'wxt', args: ['zip'] }),
  await runStep({ name: 'zips for Firefox', command: 'wxt', args: ['zip', '-b', 'firefox'] }),
];
const output = join(root, '.output');
for (const file of readdirSync(output).filter((name) => name.endsWith('.zip'))) {
  console.log(`.output/${file}  ${(statSync(join(output, file)).size / 1000).toFixed(1)} KB`);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
