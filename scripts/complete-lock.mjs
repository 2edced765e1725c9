/**
 * Completes package-lock.json for all systems and takes download addresses out of it. A mirror that holds only one
 * system's binaries makes npm leave the others out of the lock file, and `npm ci` then fails everywhere. Run it after
 * every `npm install PACKAGE`: node scripts/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const systems = {
  win32: 'win32',
  darwin: 'darwin',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  linux: 'linux',
};
const processors = [
  ['arm64', /arm64/],
  ['arm', /arm/],
  ['x64', /x64/],
  ['ia32', /ia32/],
  ['ppc64', /ppc64/],
  ['riscv64', /riscv64/],
  ['s390x', /s390x/],
  ['wasm32', /wasm32/],
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;

/** Whether a package that `path` asks for is in the lock, looked up as Node does. */
function isLocked(path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name)) continue;
    const os = Object.keys(systems).find((system) => name.includes(system));
    const cpu = processors.find(([, pattern]) => pattern.test(name))?.[0];
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[~^]/, ''),
      ...(dev ? { dev } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(/-musl/.test(name) ? { libc: ['musl'] } : /linux.*-gnu/.test(name) ? { libc: ['glibc'] } : {}),
    };
  }
}
for (const entry of Object.values(packages)) delete entry.resolved;
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
