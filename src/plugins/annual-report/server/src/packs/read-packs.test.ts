import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PackFileError, type PackFileProblem } from './read-pack-files';
import { readPacks } from './read-packs';
import { PACKS_FOLDER } from '../../../../../../tests/reports/demo-folder';

const OFFICIAL = 'secondary-vocational-2024';
const TEXT = 'secondary-vocational-text-2024';

describe('reading packs', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packs-'));
    await cp(PACKS_FOLDER, folder, { recursive: true });
  });

  afterEach(() => rm(folder, { recursive: true }));

  const edit = async ({
    code = OFFICIAL,
    from,
    to,
  }: {
    code?: string;
    from: string;
    to: string;
  }) => {
    const file = join(folder, `${code}.yaml`);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(
      file,
      text.replace(from, () => to),
    );
  };

  const lineWith = async (words: string, code = OFFICIAL): Promise<number> =>
    ((await readFile(join(folder, `${code}.yaml`), 'utf8')).split(words)[0] ?? '').split('\n')
      .length;

  const problemsOf = async (codes?: string[]): Promise<readonly PackFileProblem[]> => {
    const result: unknown = await readPacks({
      folder,
      language: 'en',
      ...(codes && { codes }),
    }).catch((error: unknown) => error);
    if (!(result instanceof PackFileError)) throw new Error('the packs were read');
    return result.problems;
  };

  it('should give each pack after those that it builds on', async () => {
    const packs = await readPacks({ folder, codes: [TEXT], language: 'zh' });
    expect(packs.map(({ pack }) => pack)).toEqual([OFFICIAL, TEXT]);
  });

  it('should give the named pack alone where it builds on none', async () => {
    const packs = await readPacks({ folder, codes: [OFFICIAL], language: 'zh' });
    expect(packs.map(({ pack }) => pack)).toEqual([OFFICIAL]);
  });

  it.each([
    {
      what: 'broken YAML',
      from: 'year: 2024',
      to: 'year: 2024: 2025',
      at: 'year: 2024: 2025',
      zh: /YAML 写法有误/,
      en: /Nested mappings/,
    },
    {
      what: 'an unknown field',
      from: 'version: 1',
      to: 'version: 1\nauthor: 我',
      at: 'author',
      zh: /没有字段“author”/,
      en: /unknown field "author"/,
    },
    {
      what: 'a field left out',
      from: '    nameEn: Graduates\n',
      to: '',
      at: 'code: graduates.total\n',
      zh: /缺少“indicators\.0\.nameEn”/,
      en: /"indicators\.0\.nameEn" is missing/,
    },
    {
      what: 'a word that is no choice',
      from: 'direction: neither',
      to: 'direction: up',
      at: 'direction: up',
      zh: /无效/,
      en: /Invalid option/,
    },
    {
      what: 'a rule of a kind that there is not',
      from: 'kind: partition',
      to: 'kind: divided',
      at: 'kind: divided',
      zh: /无效/,
      en: /Expected 'partition'/,
    },
    {
      what: 'a code that is not the name of the file',
      from: 'pack: secondary-vocational-2024',
      to: 'pack: secondary-2024',
      at: 'pack: secondary-2024',
      zh: /与文件名不同/,
      en: /not the name of the file/,
    },
    {
      what: 'what does not fit together',
      from: 'indicator: graduates.placed\n',
      to: 'indicator: graduates.settled\n',
      at: 'indicator: graduates.settled',
      zh: /没有指标“graduates\.settled”/,
      en: /no indicator "graduates\.settled"/,
    },
  ])(
    'should name file, line and reason in both languages: $what',
    async ({ from, to, at, zh, en }) => {
      await edit({ from, to });
      expect(await problemsOf()).toContainEqual({
        file: join(folder, `${OFFICIAL}.yaml`),
        line: await lineWith(at),
        messages: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) },
      });
    },
  );

  it('should say it in the language that was asked for, one line for each problem', async () => {
    await edit({ from: 'version: 1', to: 'version: 1\nauthor: 我' });
    const line = await lineWith('author');
    await expect(readPacks({ folder, language: 'zh' })).rejects.toThrow(
      `${join(folder, OFFICIAL)}.yaml:${line}: 没有字段“author”`,
    );
  });

  it('should not complain of a pack because the one below it is broken', async () => {
    await edit({ from: 'version: 1', to: 'version: one' });
    expect((await problemsOf()).map(({ file }) => file)).toEqual([
      join(folder, `${OFFICIAL}.yaml`),
    ]);
  });

  it('should find the problems of a pack that the named one builds on', async () => {
    await edit({ from: 'chapter: annex-tables', to: 'chapter: annexes' });
    expect(await problemsOf([TEXT])).toHaveLength(1);
  });

  it('should leave packs alone that were not asked for', async () => {
    await edit({ code: TEXT, from: 'version: 1', to: 'version: one' });
    expect(await readPacks({ folder, codes: [OFFICIAL], language: 'en' })).toHaveLength(1);
  });

  it('should say which packs there are when it is asked for another', async () => {
    expect(await problemsOf(['primary-2024'])).toEqual([
      {
        file: join(folder, 'primary-2024.yaml'),
        line: 1,
        messages: expect.objectContaining({ en: expect.stringContaining(`${OFFICIAL}, ${TEXT}`) }),
      },
    ]);
  });

  it('should say where a pack includes one that is not there', async () => {
    await edit({ code: TEXT, from: `includes: [${OFFICIAL}]`, to: 'includes: [primary-2024]' });
    expect(await problemsOf()).toEqual([
      {
        file: join(folder, `${TEXT}.yaml`),
        line: await lineWith('includes:', TEXT),
        messages: expect.objectContaining({
          en: expect.stringContaining('no pack "primary-2024"'),
        }),
      },
    ]);
  });
});
