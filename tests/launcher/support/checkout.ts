import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from './repository';
import { runModule } from './run-module';

/** A temporary folder that other users may enter, as a folder that somebody clones into usually is. */
export const makeFolder = ({ parent = tmpdir() }: { parent?: string } = {}): string => {
  const folder = realpathSync(mkdtempSync(join(parent, 'annals-launcher-')));
  chmodSync(folder, 0o755);
  return folder;
};

/** A folder with nothing but the scripts: for what the launcher does before it needs packages. */
export const makeScriptsOnly = (): string => {
  const folder = makeFolder();
  cpSync(join(repository, 'scripts'), join(folder, 'scripts'), { recursive: true });
  return folder;
};

const copySources = ({ folder }: { folder: string }): void => {
  const options = { cwd: repository, encoding: 'utf8' } as const;
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], options);
  for (const name of listed
    .split('\0')
    .filter((path) => path && existsSync(join(repository, path)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(repository, name), join(folder, name));
  }
};

/** Hard links cost no space and, unlike a symbolic link, leave the copy where the checkout is. */
const copyPackages = ({ folder }: { folder: string }): void => {
  const source = join(repository, 'node_modules');
  const linked = spawnSync('cp', ['-al', source, join(folder, 'node_modules')]);
  if (linked.status === 0) return;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  execFileSync('cp', ['-R', source, join(folder, 'node_modules')]);
};

/** A panel that takes no minute to build: how it looks is no matter of the launcher. */
const placePanel = async ({ folder }: { folder: string }): Promise<void> => {
  const panel = join(folder, 'dist', 'build');
  rmSync(panel, { recursive: true, force: true });
  mkdirSync(panel, { recursive: true });
  writeFileSync(join(panel, 'index.html'), '<!doctype html><title>Panel</title>');
  await runModule({
    input: { folder },
    lines: `
      const { createPaths } = await load('paths');
      const { hashAdminSources } = await load('source-hashes');
      const { writeStamp } = await load('stamp');
      const paths = createPaths({ root: input.folder });
      writeStamp({ file: paths.adminStamp, hash: hashAdminSources({ paths }) });`,
  }).result;
};

/** A checkout as after `npm run build`, without `.env` and `.data`: a start neither installs nor builds the panel. */
export const makeCheckout = async (): Promise<string> => {
  const folder = makeFolder();
  copySources({ folder });
  copyPackages({ folder });
  cpSync(join(repository, 'dist'), join(folder, 'dist'), { recursive: true });
  await placePanel({ folder });
  return folder;
};

export const removeFolder = ({ folder }: { folder: string }): void =>
  rmSync(folder, { recursive: true, force: true });
