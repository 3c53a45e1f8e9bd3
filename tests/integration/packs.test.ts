import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packSchema, type Pack } from '../../src/plugins/annual-report/contract/pack';
import { createPackRepository } from '../../src/plugins/annual-report/server/src/repositories/packs/pack-repository';
import { createPackService } from '../../src/plugins/annual-report/server/src/services/packs/pack-service';
import { INDICATOR } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { runCommand } from '../support/running/command';
import { documentsOf, findDocument } from '../support/content/documents';
import { refusalOf } from '../support/asking/problems';
import { runInProcess } from '../support/running/run-in-process';
import { sql } from '../support/stored/sql';
import { pack as makePack, packIndicator } from '../support/builders/pack';

const OFFICIAL = 'secondary-vocational-2024';
const TEXT = 'secondary-vocational-text-2024';
const ENGLISH = { LC_ALL: 'en_GB.UTF-8' };

describe('packs', () => {
  let annals: Annals;

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  const load = (...packs: Pack[]) => createPackService({ strapi: annals.strapi }).load({ packs });

  const stored = async (code: string): Promise<Pack> => {
    const connection = annals.strapi.db.connection;
    const packs = await createPackRepository({ connection }).readWithIncluded({ code });
    return packSchema.parse(packs.at(-1));
  };

  const everything = () =>
    sql(
      annals,
      `SELECT (SELECT md5(string_agg(i::text, '' ORDER BY i::text)) FROM indicators i) AS indicators,
              (SELECT md5(string_agg(p::text, '' ORDER BY p::text)) FROM annals_pack p) AS packs`,
    );

  const indicator = (code: string) =>
    findDocument({ strapi: annals.strapi, uid: INDICATOR, filters: { code } });

  describe('packs:load', () => {
    it('should write nothing when everything is loaded, and say so', async () => {
      const before = await everything();
      const { code, stdout } = await runCommand({ name: 'packs-load', ...annals, env: ENGLISH });
      expect({ code, lines: stdout.trim().split('\n') }).toEqual({
        code: 0,
        lines: [
          `${OFFICIAL}, version 1, is loaded already; nothing to do`,
          '  115 indicators as they were',
          `${TEXT}, version 1, is loaded already; nothing to do`,
          '  114 indicators as they were',
        ],
      });
      expect(await everything()).toEqual(before);
    });

    it('should bring an edited indicator back and say what it was, in Chinese unless told otherwise', async () => {
      const { documentId } = await indicator('graduates.total');
      await documentsOf(annals.strapi, INDICATOR).update({ documentId, data: { unit: '名' } });
      const args = [OFFICIAL];
      const { stdout } = await runInProcess(annals, {
        name: 'packs-load',
        args,
        env: { LC_ALL: 'C' },
      });
      expect(stdout).toContain('  修改 graduates.total unit：名 -> 人\n  114 个指标没有变化\n');
      expect((await indicator('graduates.total')).unit).toBe('人');
    });

    it('should name the packs there are when asked for another', async () => {
      const args = ['primary-2024'];
      const { code, stderr } = await runInProcess(annals, {
        name: 'packs-load',
        args,
        env: ENGLISH,
      });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: `database/packs/primary-2024.yaml:1: there is no such pack. There is: ${OFFICIAL}, ${TEXT}\n`,
      });
    });

    it('should explain itself to whoever mistypes an option', async () => {
      const { code, stderr } = await runInProcess(annals, { name: 'packs-load', args: ['--all'] });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringMatching(/^Usage: npm run packs:load/),
      });
    });
  });

  describe('loading', () => {
    const alone = (given: object = {}) =>
      makePack({ pack: 'alone-2024', indicators: [packIndicator('alone.first')], ...given });

    beforeEach(() => load(alone()));

    afterEach(async () => {
      await sql(annals, `DELETE FROM annals_pack WHERE code LIKE 'alone-%'`);
      await sql(annals, `DELETE FROM indicators WHERE code LIKE 'alone.%'`);
    });

    it('should keep the pack whole, with the codes of all that it builds on', async () => {
      await load(
        alone(),
        makePack({ pack: 'alone-more', includes: ['alone-2024'], indicators: [] }),
      );
      const rows = await sql(
        annals,
        `SELECT code, includes FROM annals_pack WHERE code LIKE 'alone-%' ORDER BY code`,
      );
      expect(rows).toEqual([
        { code: 'alone-2024', includes: [] },
        { code: 'alone-more', includes: ['alone-2024'] },
      ]);
      expect(await stored('alone-2024')).toEqual(alone());
    });

    it('should add, change and leave alone, and say which', async () => {
      const next = alone({ version: 2, indicators: [packIndicator('alone.second')] });
      const both = alone({
        version: 2,
        indicators: [packIndicator('alone.first', { unit: '名' }), packIndicator('alone.second')],
      });
      expect(await load(both)).toMatchObject([
        {
          outcome: 'changed',
          indicators: {
            added: ['alone.second'],
            changed: [{ code: 'alone.first', changes: [{ field: 'unit', from: '人', to: '名' }] }],
            left: [],
          },
        },
      ]);
      expect(await load({ ...next, version: 3 })).toMatchObject([
        {
          indicators: {
            added: [],
            changed: [],
            left: [{ code: 'alone.first', reason: 'dropped', pack: 'alone-2024' }],
            unchanged: 1,
          },
        },
      ]);
      expect(await indicator('alone.first')).toMatchObject({ unit: '名' });
    });

    it('should keep a definition that somebody entered where the pack has none', async () => {
      const { documentId } = await indicator('alone.first');
      const data = { definition: '我校的口径' };
      await documentsOf(annals.strapi, INDICATOR).update({ documentId, data });
      expect(await load(alone())).toMatchObject([{ outcome: 'unchanged' }]);
      expect(await indicator('alone.first')).toMatchObject(data);
    });

    it('should not take an indicator back from the pack of a later year', async () => {
      const later = alone({
        pack: 'alone-2025',
        year: 2025,
        indicators: [packIndicator('alone.first', { unit: '名' })],
      });
      await load(later);
      expect(await load(alone())).toMatchObject([
        {
          indicators: {
            changed: [],
            left: [{ code: 'alone.first', reason: 'newer-pack', pack: 'alone-2025' }],
          },
        },
      ]);
      expect(await indicator('alone.first')).toMatchObject({ unit: '名' });
    });

    it('should refuse an older version', async () => {
      await load(alone({ version: 2 }));
      const before = await everything();
      const refusal = await refusalOf(load(alone()));
      expect(refusal).toMatchObject({
        code: 'pack-older',
        params: { code: 'alone-2024', version: 1, loaded: 2 },
      });
      expect(await everything()).toEqual(before);
    });

    it('should write nothing of any pack when one cannot be written', async () => {
      const before = await everything();
      const sound = alone({ version: 2, indicators: [packIndicator('alone.second')] });
      const broken = makePack({
        pack: 'alone-broken',
        indicators: [packIndicator('alone.third', { name: '长'.repeat(300) })],
      });
      await expect(load(sound, broken)).rejects.toThrow();
      expect(await everything()).toEqual(before);
    });
  });

  describe('packs:check', () => {
    it('should find the shipped packs sound', async () => {
      const { code, stdout } = await runCommand({ name: 'packs-check', ...annals, env: ENGLISH });
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: `2 packs, no problem found: ${OFFICIAL}, ${TEXT}\n`,
      });
    });

    it('should name file, line and reason of every problem and end with 1', async () => {
      const cwd = await mkdtemp(path.join(tmpdir(), 'annals-packs-'));
      const folder = path.join(cwd, 'database', 'packs');
      await mkdir(folder, { recursive: true });
      await cp('database/packs', folder, { recursive: true });
      const file = path.join(folder, `${OFFICIAL}.yaml`);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('version: 1', 'version: 0\nauthor: 我'));
      const { code, stderr } = await runCommand({
        name: 'packs-check',
        ...annals,
        cwd,
        env: ENGLISH,
      });
      await rm(cwd, { recursive: true });
      expect({ code, lines: stderr.trim().split('\n') }).toEqual({
        code: 1,
        lines: [
          expect.stringMatching(new RegExp(`^database/packs/${OFFICIAL}\\.yaml:\\d+: "version": `)),
          expect.stringMatching(
            new RegExp(`^database/packs/${OFFICIAL}\\.yaml:\\d+: unknown field "author"$`),
          ),
        ],
      });
    });

    it('should take no arguments', async () => {
      const { code, stderr } = await runInProcess(annals, { name: 'packs-check', args: ['x'] });
      expect({ code, stderr }).toEqual({ code: 1, stderr: 'Usage: npm run packs:check\n' });
    });
  });
});
