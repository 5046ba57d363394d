import { spawn } from 'node:child_process';
import { environment, root } from './steps.ts';

console.log('Development against the real awork: whoever you activate there really is activated.');
const child = spawn('wxt', process.argv.slice(2), {
  cwd: root,
  env: environment(),
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
// The terminal's Ctrl+C reaches WXT as well, which then closes the browser.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 1));
