import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { createVerifyService } from '../../src/plugins/annual-report/server/src/services/verify/verify-service';
import { createWithdrawalService } from '../../src/plugins/annual-report/server/src/services/editions/withdrawal-service';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { startAnnals, type Annals } from '../support/running/annals';
import { runCommand } from '../support/running/command';
import { runInProcess } from '../support/running/run-in-process';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';

describe('npm run verify', () => {
  let annals: Annals;
  let small: SmallReport;

  const ENGLISH = { LC_ALL: 'en_GB.UTF-8' };

  const run = (...args: string[]) => runInProcess(annals, { name: 'verify', args, env: ENGLISH });

  const key = () => ({ school: small.school, year: small.year });

  const differences = async (url: string | null = null) => {
    const verdicts = await createVerifyService({ strapi: annals.strapi, url }).verify(key());
    return verdicts.flatMap(({ number, differences: found }) =>
      found.map(({ code, where }) => ({ number, code, where })),
    );
  };

  /** Changes what a trigger protects, as somebody with the database's password could. */
  const tamper = async (statement: string, bindings: unknown[]): Promise<void> => {
    await annals.strapi.db.transaction(async ({ trx }) => {
      await trx.raw("SET LOCAL session_replication_role = 'replica'");
      await trx.raw(statement, bindings);
    });
  };

  const tamperBody = (replacement: string) =>
    tamper(`UPDATE annals_edition SET body = ${replacement} WHERE school_code = ? AND number = 1`, [
      small.school,
    ]);

  const firstFile = async (): Promise<string> => {
    const [row] = await sql(
      annals,
      'SELECT body FROM annals_edition WHERE school_code = ? AND number = 1',
      [small.school],
    );
    const { images } = reportSchema.parse(JSON.parse(String(row?.body)));
    return path.join(annals.publicFolder, images[0]?.file.url ?? '');
  };

  beforeAll(async () => {
    annals = await startAnnals();
  });

  afterAll(() => annals.stop());

  beforeEach(async () => {
    small = await createSmallReport({ strapi: annals.strapi });
    const releases = createReleaseService({ strapi: annals.strapi });
    await releases.release({ ...key(), note: null, by: null });
    await releases.release({ ...key(), note: '改', by: null });
  });

  describe('the command', () => {
    it('should find the demo sound and end with 0', async () => {
      const args = ['juying', '2024'];
      const request = { name: 'verify' as const, args, env: ENGLISH };
      const { code, stdout, stderr } = await runCommand({ ...request, ...annals });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(
        /juying\/2024 edition 1: sound \(\d{3} values, \d+ files, 50 formats\)/,
      );
    });

    it('should end with 1 and say in both languages where a value was changed', async () => {
      await tamper('UPDATE annals_released_value SET value = 306 WHERE indicator_code = ?', [
        small.indicator,
      ]);
      const english = await run(small.school, '2024');
      expect(english.code).toBe(1);
      expect(english.stdout).toContain(`${small.school}/2024 edition 1: 1 differences`);
      expect(english.stdout).toContain(`${small.indicator} · 2024 is 306`);
      const chinese = await runInProcess(annals, {
        name: 'verify',
        args: [small.school, '2024'],
        env: { LC_ALL: 'zh_CN.UTF-8' },
      });
      expect(chinese.stdout).toContain(`已发布数值 ${small.indicator} · 2024 是 306`);
    });

    it('should give programs every report when none is named', async () => {
      const { stdout } = await run('--json');
      const verdicts = JSON.parse(stdout) as { school: string; number: number }[];
      expect(verdicts).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ school: 'juying', number: 1, differences: [] }),
          expect.objectContaining({ school: small.school, number: 2 }),
        ]),
      );
    });

    it.each([[['juying']], [['juying', '24']], [['--url', 'nowhere']], [['--what']]])(
      'should end with 2 and its usage when it is called as %j',
      async (args) => {
        const { code, stderr } = await run(...args);
        expect(code).toBe(2);
        expect(stderr).toMatch(/^Usage: npm run verify/);
      },
    );

    it('should end with 0 and its usage when somebody asks for it', async () => {
      const { code, stdout, stderr } = await run('--help');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: npm run verify/);
    });

    it('should end with 2 and name what there is when there is no such report', async () => {
      const { code, stderr } = await run('nobody', '2024');
      expect(code).toBe(2);
      expect(stderr).toContain('juying/2024');
    });

    it('should say that a server does not answer', async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      server.close();
      const { code, stderr } = await run('juying', '2024', '--url', url);
      expect(code).toBe(1);
      expect(stderr).toContain(url);
      expect(stderr).toContain('ECONNREFUSED');
    });
  });

  describe('what is stored', () => {
    it('should be sound as it was released', async () => {
      expect(await differences()).toEqual([]);
    });

    it('should not have another letter in its bytes', async () => {
      await tamperBody(`replace(body, '学校概况正文', '学校概况本文')`);
      expect(await differences()).toEqual([{ number: 1, code: 'bytes', where: 'sha256' }]);
    });

    it('should not have another order in its bytes', async () => {
      await tamperBody('body::jsonb::text');
      const codes = (await differences()).map(({ code }) => code);
      expect(codes).toEqual(['bytes', 'not-canonical']);
    });

    it('should not be cut off, or empty', async () => {
      await tamperBody('left(body, 100)');
      expect((await differences()).map(({ code }) => code)).toEqual(['bytes', 'not-json']);
      await tamperBody(`'{}'`);
      expect((await differences()).map(({ code }) => code)).toEqual(['bytes', 'not-report']);
    });

    it('should not have another number, also where its hash was forged', async () => {
      await tamperBody(`replace(body, '"value":305', '"value":306')`);
      await tamper(
        `UPDATE annals_edition SET sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')
          WHERE school_code = ? AND number = 1`,
        [small.school],
      );
      expect(await differences()).toEqual([
        { number: 1, code: 'value-differs', where: `${small.indicator} · 2024` },
        { number: 2, code: 'chain', where: 'previousSha256' },
      ]);
    });

    it('should have been released when it says', async () => {
      await tamper(
        `UPDATE annals_edition SET released_at = released_at - interval '1 day'
          WHERE school_code = ? AND number = 1`,
        [small.school],
      );
      expect(await differences()).toEqual([
        { number: 1, code: 'head', where: 'edition.releasedAt' },
      ]);
    });

    it('should not miss a released value', async () => {
      await tamper('DELETE FROM annals_released_value WHERE indicator_code = ?', [small.indicator]);
      expect((await differences()).map(({ number, code }) => ({ number, code }))).toEqual([
        { number: 1, code: 'value-missing' },
        { number: 2, code: 'value-missing' },
      ]);
    });

    it('should have its photographs as they were', async () => {
      const file = await firstFile();
      await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('x')]));
      expect(await differences()).toMatchObject([
        { number: 1, code: 'file-changed', where: expect.stringContaining(path.basename(file)) },
        { number: 2, code: 'file-changed' },
      ]);
    });

    it('should have its photographs at all', async () => {
      await rm(await firstFile());
      expect((await differences()).map(({ code }) => code)).toEqual([
        'file-missing',
        'file-missing',
      ]);
    });

    it('should still hold its place in the chain once it was withdrawn', async () => {
      const withdrawals = createWithdrawalService({ strapi: annals.strapi });
      await withdrawals.withdrawEditions({
        ...key(),
        editions: [1],
        reason: '照片',
        by: null,
        name: null,
      });
      const service = createVerifyService({ strapi: annals.strapi });
      expect(await service.verify(key())).toMatchObject([
        { number: 1, withdrawn: { reason: '照片' }, differences: [] },
        { number: 2, withdrawn: null, differences: [] },
      ]);
    });
  });

  describe('what a server answers', () => {
    it('should be what is stored', async () => {
      expect(await differences(annals.url)).toEqual([]);
    });

    it('should be reported where it is something else', async () => {
      await differences(annals.url);
      await tamperBody(`replace(body, '"value":305', '"value":306')`);
      const found = await differences(annals.url);
      expect(found.map(({ where }) => where)).toEqual(
        expect.arrayContaining([
          `/reports/${small.school}/2024/editions/1`,
          expect.stringMatching(/editions\/1\/tables\/annex-1\.csv: annex-1 · students · 2024/),
          expect.stringMatching(/editions\/1\/datapackage\.zip: indicators · .*\.students · 2024/),
        ]),
      );
    });
  });
});
