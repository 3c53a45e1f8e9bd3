import { cp, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findPhotographs } from '../load/find-photographs';
import { readReportFolders } from './find-folders';
import { ReportFolderError } from './folder-files';

const MADE = path.resolve('tests', 'reports', 'made', 'northwest');
const PACKS = path.resolve('database', 'packs');

/** Nobody waits longer for a refusal. */
const SOON_MS = 20_000;

describe('a folder from a stranger', () => {
  let parent: string;
  let folder: string;

  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'annals-stranger-'));
    folder = path.join(parent, '2024');
    await cp(path.join(MADE, '2024'), folder, { recursive: true });
  });

  afterEach(() => rm(parent, { recursive: true, force: true }));

  const read = (...folders: string[]) =>
    readReportFolders({ folders: folders.length > 0 ? folders : [folder], packsFolder: PACKS });

  /** What is said of a file, in English. */
  const refusals = async (work: Promise<unknown>): Promise<string[]> => {
    const result = await work.catch((error: unknown) => error);
    if (!(result instanceof ReportFolderError)) throw new Error('It was not refused.');
    return result.problems.map(
      ({ file, line, reason }) => `${path.relative(folder, file)}:${line}: ${reason.en}`,
    );
  };

  const inFolder = (file: string): string => path.join(folder, file);

  it('should be read where nothing is wrong with it', async () => {
    const [one] = await read();
    expect(one?.report.report.year).toBe(2024);
    expect((await findPhotographs(one as NonNullable<typeof one>)).size).toBe(26);
  });

  it('should not lead out of itself by a link to a file', async () => {
    await rm(inFolder('waivers.yaml'));
    await symlink('/etc/passwd', inFolder('waivers.yaml'));
    expect(await refusals(read())).toContainEqual(
      expect.stringMatching(/^waivers\.yaml:1: it is a link/),
    );
  });

  it('should not lead out of itself, or round in itself, by a link to a folder', async () => {
    await rm(inFolder('tables'), { recursive: true });
    await symlink('..', inFolder('tables'));
    expect(await refusals(read())).toContainEqual(expect.stringMatching(/^tables:1: it is a link/));
  });

  it('should not be waited for where a socket stands in it', async () => {
    await rm(inFolder('images.yaml'));
    const server = createServer().listen(inFolder('images.yaml'));
    await once(server, 'listening');
    expect(await refusals(read())).toContainEqual(
      expect.stringMatching(/^images\.yaml:1: it is no plain file/),
    );
    server.close();
  });

  it('should not be read where a file is huge', async () => {
    await truncate(inFolder('values/text.yaml'), 3_000_000_000);
    expect(await refusals(read())).toContainEqual(
      expect.stringMatching(/^values\/text\.yaml:1: the file has 2929688 KB; 512 KB is the limit/),
    );
  });

  it.each([
    ['an alias bomb', `a: &a [x,x,x,x,x,x,x,x]\n${bomb()}`],
    ['nesting without end', '['.repeat(200_000)],
    ['no YAML', '\t: [}'],
    ['another shape', '- 1\n- 2\n'],
    ['a forbidden name', '__proto__: { polluted: true }\n'],
  ])(
    'should be refused with a line for YAML that is %s',
    async (_what, text) => {
      await writeFile(inFolder('images.yaml'), text);
      expect(await refusals(read())).toContainEqual(expect.stringMatching(/^images\.yaml:\d+: ./));
      expect('polluted' in {}).toBe(false);
    },
    SOON_MS,
  );

  it.each([
    ['GBK', Buffer.from([0xd6, 0xd8, 0xc7, 0xec]), /is not UTF-8/],
    ['a NUL', Buffer.from('学校\n\n学\u0000校'), /^chapters\/overview-basics\.md:3: .*U\+0000/],
    ['a script', Buffer.from('<script>alert(1)</script>\n'), /HTML cannot be held/],
    ['a link to a script', Buffer.from('<a href="javascript:alert(1)">学</a>\n'), /cannot be kept/],
  ])('should be refused where a text is %s', async (_what, bytes, reason) => {
    await writeFile(inFolder('chapters/overview-basics.md'), bytes);
    expect(await refusals(read())).toContainEqual(expect.stringMatching(reason));
  });

  it.each([
    ['quotes in quotes', '>'.repeat(100_000)],
    ['brackets', '['.repeat(100_000)],
    ['stars', '*a **b '.repeat(15_000)],
    ['ticks', Array.from({ length: 900 }, (_, index) => '`'.repeat(index % 300)).join(' ')],
  ])(
    'should be answered soon whatever its text is made of: %s',
    async (_what, text) => {
      await writeFile(inFolder('chapters/overview-basics.md'), text);
      const begun = Date.now();
      await read().catch(() => undefined);
      expect(Date.now() - begun).toBeLessThan(SOON_MS);
    },
    2 * SOON_MS,
  );

  it.each([
    ['text', Buffer.from('no picture'), /cannot be opened as a JPEG, PNG or WebP/],
    ['another kind', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), /its name should end in \.jpg/],
  ])('should be refused where a photograph is %s', async (_what, bytes, reason) => {
    await writeFile(inFolder('photographs/fengming-gate.webp'), bytes);
    const [one] = await read();
    expect(await refusals(findPhotographs(one as NonNullable<typeof one>))).toEqual([
      expect.stringMatching(reason),
    ]);
  });

  it('should not name a photograph outside of it', async () => {
    await writeFile(
      inFolder('images.yaml'),
      "- { key: a, caption: '图', alt: null, credit: null, takenOn: null, consent: obtained, file: ../../secret.jpg }\n",
    );
    expect(await refusals(read())).toContainEqual(expect.stringMatching(/^images\.yaml:1: .*file/));
  });

  it('should be told apart from no folder, a file and a folder without a report', async () => {
    const empty = path.join(parent, 'empty');
    await mkdir(empty);
    expect(await refusals(read(path.join(parent, 'none')))).toEqual([
      expect.stringMatching(/there is no such folder/),
    ]);
    expect(await refusals(read(inFolder('report.yaml')))).toEqual([
      expect.stringMatching(/a folder is expected/),
    ]);
    expect(await refusals(read(empty))).toEqual([expect.stringMatching(/holds no report\.yaml/)]);
  });

  it('should hold a report once', async () => {
    await cp(folder, path.join(parent, 'copy'), { recursive: true });
    expect(await refusals(read(parent))).toEqual([
      expect.stringMatching(/northwest\/2024 stands in two of the folders/),
    ]);
  });

  it('should give the years of a school in their order, from one folder or from several', async () => {
    const years = async (...folders: string[]) =>
      (await read(...folders)).map(({ report }) => report.report.year);
    expect(await years(MADE)).toEqual([2023, 2024]);
    expect(await years(path.join(MADE, '2024'), path.join(MADE, '2023'))).toEqual([2023, 2024]);
  });
});

function bomb(): string {
  const names = 'bcdefgh';
  return Array.from(names, (name, index) => {
    const before = index === 0 ? 'a' : (names[index - 1] ?? 'a');
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`;
  }).join('\n');
}
