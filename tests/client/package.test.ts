import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { SCHEMA_VERSION } from '../../src/plugins/annual-report/contract/report';
import { compile, makeClientPackage } from '../support/asking/client';

const run = promisify(execFile);

const CONSUMER = `
import { AnnalsError, createClient, resolveUrl, valueOf, walkChapters } from 'annals-client';
import type { Block, Chapter, Image, Indicator, Report, Table } from 'annals-client';

const annals = createClient({ baseUrl: 'https://reports.example.org', cache: 5 });

export const show = async (signal: AbortSignal): Promise<string[]> => {
  const { data: report, meta } = await annals.getReport({ school: 'juying', year: 2024, signal });
  const titles = [...walkChapters(report.chapters)].map((chapter: Chapter) => chapter.title);
  const photographs = report.images.map(({ file }: Image) => resolveUrl(file.url, meta));
  const value = valueOf(report, { indicator: 'graduates.total' });
  const text: string | undefined = value?.text;
  const number: number | null = value?.value ?? null;
  const own = await annals.getSeries({ indicator: 'graduates.total', school: 'juying' });
  const all = await annals.getSeries({ indicator: 'graduates.total' });
  const named: string = own.data.school.name;
  const counted: number | undefined = all.data.years[0]?.schools.reported;
  return [...titles, ...photographs, String([text, number, named, counted])];
};

export const htmlOf = (block: Block): string => (block.type === 'text' ? block.html : '');
export const codeOf = (error: unknown): string => (error instanceof AnnalsError ? error.code : '');
export type Parts = [Report, Table, Indicator];

export const refused = async (report: Report): Promise<void> => {
  // @ts-expect-error a year is a number
  await annals.getReport({ school: 'juying', year: '2024' });
  // @ts-expect-error schools are not grouped by anything
  await annals.getRollup({ year: 2024, by: 'colour' });
  // @ts-expect-error a value may be missing
  valueOf(report, { indicator: 'a.b' }).text;
  // @ts-expect-error an answer may be given again
  report.chapters.pop();
};
`;

const STRICT = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
const OPTIONS = [...STRICT, '--noEmit', '--target', 'ES2022', '--lib', 'ES2022,DOM'];

describe('the client’s package', () => {
  let folder: string;
  let consumer: string;

  beforeAll(async () => {
    folder = await makeClientPackage();
    const project = path.join(folder, 'consumer');
    await mkdir(path.join(project, 'node_modules'), { recursive: true });
    await symlink(folder, path.join(project, 'node_modules', 'annals-client'));
    await writeFile(path.join(project, 'package.json'), '{"type":"module"}');
    consumer = path.join(project, 'consumer.ts');
    await writeFile(consumer, CONSUMER);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('should have the types and the version of the contract; `npm run client:build` writes them', async () => {
    const check = run(process.execPath, ['scripts/annals.mjs', 'client-build', '--check']);
    await expect(check).resolves.toMatchObject({ stderr: '' });
    const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    expect(manifest.version).toBe(SCHEMA_VERSION);
  });

  it('should need no other package, and import nothing but its own files', async () => {
    const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['dependencies']));
    const code = await readFile(path.join(folder, 'dist', 'create-client.js'), 'utf8');
    const imported = [...code.matchAll(/from ['"](.*)['"]/g)].map(([, name]) => name);
    expect(imported).toEqual(imported.filter((name) => /^\.\/[a-z-]+\.js$/.test(name ?? '')));
  });

  it.each([
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ])(
    'should be typed for a strict project (%s modules, %s resolution)',
    async (module, resolution) => {
      const args = [...OPTIONS, '--module', module, '--moduleResolution', resolution, consumer];
      expect(await compile(args)).toEqual({ isCompiled: true, complaints: '' });
    },
  );
});
