// Some registries leave out builds of optional packages for other platforms, and npm then leaves them out of
// package-lock.json, which `npm ci` refuses everywhere. `npm run lock:complete` adds them by name and version.
// What stands in the lock without its digest npm would install unproven: npm itself is asked for it once more.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const FILES = ['package-lock.json', 'tests/tools/package-lock.json'];
const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openbsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'ppc64', 'riscv64', 's390x'];
const LIBRARIES = {
  musl: 'musl',
  musleabihf: 'musl',
  gnu: 'glibc',
  gnueabi: 'glibc',
  gnueabihf: 'glibc',
};

/** What a package is built for, as its name says: `@swc/core-linux-arm64-musl`. */
const platformOf = (name) => {
  const words = name.split('/').at(-1).split('-');
  const find = (known) => known.find((word) => words.includes(word));
  const os = find(SYSTEMS);
  const cpu = find(PROCESSORS);
  const libc = os === 'linux' ? LIBRARIES[find(Object.keys(LIBRARIES))] : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
};

/** The lock's entry that a package would get from where it is asked for, or undefined. */
const findEntry = ({ packages, from, name }) => {
  const places = from.split('/node_modules/').map((_, index, parts) => {
    const place = parts.slice(0, parts.length - index).join('/node_modules/');
    return `${place}/node_modules/${name}`;
  });
  return [...places, `node_modules/${name}`].map((place) => packages[place]).find(Boolean);
};

/** Every optional package that an entry of the lock asks for and the lock does not have. */
const missingEntries = ({ packages }) => {
  const added = {};
  for (const [from, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (findEntry({ packages, from, name })) continue;
      const { dev, devOptional, license, engines } = entry;
      added[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev && { dev }),
        ...(devOptional && { devOptional }),
        license,
        optional: true,
        engines,
      };
    }
  }
  return added;
};

const isUnproven = ([path, { integrity, link }]) => path !== '' && !integrity && !link;

const write = (file, lock) => writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/** Takes entries without a digest out of the lock and has npm write them anew, with what the registry says. */
const askAgain = (file) => {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const unproven = Object.entries(lock.packages).filter(isUnproven);
  if (unproven.length === 0) return;
  for (const [path] of unproven) delete lock.packages[path];
  write(file, lock);
  spawnSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
    cwd: dirname(file),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
};

for (const file of FILES) {
  askAgain(file);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = missingEntries(lock);
  const { '': root, ...packages } = { ...lock.packages, ...added };
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(sorted) };
  write(file, lock);
  process.stdout.write(`${Object.keys(added).length} packages added to ${file}\n`);
  const unproven = Object.entries(lock.packages).filter(isUnproven);
  if (unproven.length === 0) continue;
  process.exitCode = 1;
  process.stderr.write(
    `${unproven.length} packages of ${file} have no digest: run this again where the registry has them.\n`,
  );
}
