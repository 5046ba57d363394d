// Plain JavaScript, and nothing but Node's own modules: this runs before any package is there, on
// whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';
const env = { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') };

/** Ends with one clear sentence. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** When a file or folder was last changed; 0 when it is not there. */
function changed(...path) {
  return statSync(join(root, ...path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Installs the packages unless those of this very lock are installed. */
function installPackages() {
  const stamp = join(root, 'node_modules', '.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp)) {
    if (readFileSync(stamp, 'utf8') === lock) return;
  } else if (changed('node_modules', '.package-lock.json') > changed('package-lock.json')) {
    // Installed by hand since the lock changed.
    writeFileSync(stamp, lock);
    return;
  }
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail(
      'node_modules is a symbolic link, and npm ci would empty the folder that it points at: remove the link, or install there.',
    );
  }
  console.log('Installing the packages …');
  const { status } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: windows,
    },
  );
  if (status !== 0) fail('The packages could not be installed: npm ci failed.');
  writeFileSync(stamp, lock);
}

/** The Node to run with: the one among the packages where there is one, else this one. */
function findNode() {
  const quiet = ['--disable-warning=ExperimentalWarning'];
  const packaged = join(bin, 'node');
  if (!windows && existsSync(packaged)) {
    // Packages for another kind of machine may have been copied here.
    if (spawnSync(packaged, ['--version']).status === 0) return { node: packaged, flags: quiet };
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    fail(`This needs Node 22.12 or newer (best: 24), and here is ${process.versions.node}.`);
  }
  const stripsTypes = Boolean(process.features.typescript);
  return {
    node: process.execPath,
    flags: stripsTypes ? quiet : ['--experimental-strip-types', ...quiet],
  };
}

/** Lets WXT write its types and texts again when something they are made from has changed. */
function prepare(node) {
  const texts = readdirSync(join(root, 'utils', 'texts')).map((file) => ['utils', 'texts', file]);
  const sources = [
    ...[['wxt.config.ts'], ['package-lock.json'], ['entrypoints'], ['public']],
    ...[['utils', 'texts'], ...texts],
  ];
  const newest = Math.max(...sources.map((path) => changed(...path)));
  if (changed('.wxt', 'tsconfig.json') > 0 && changed('.wxt', 'prepared') > newest) return;
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(node, [wxt, 'prepare'], { cwd: root, env });
  if (status !== 0) fail(`wxt prepare failed:\n${stdout}${stderr}`);
  writeFileSync(join(root, '.wxt', 'prepared'), '');
}

/** Runs the command in this process's stead: its exit code and signals are passed on. */
function run(node, flags, script, args) {
  const child = spawn(node, [...flags, script, ...args], { cwd: root, env, stdio: 'inherit' });
  // A terminal sends SIGINT to both, so that one is only outlived here.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (problem) => fail(`${script} could not be started: ${problem.message}`));
  child.on('exit', (code, signal) =>
    process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)),
  );
}

const [name = '', ...args] = process.argv.slice(2);
const script = join(root, 'test', 'commands', `${name}.ts`);
if (!/^[a-z]+$/.test(name) || !existsSync(script)) {
  fail('Usage: node test/commands/ready.mjs <start|test|dev|build|zip|shots|bench> [arguments]');
}
installPackages();
const { node, flags } = findNode();
prepare(node);
run(node, flags, script, args);
