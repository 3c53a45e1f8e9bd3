import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand, startCommand, type RunningCommand } from '../support/running/command';
import { createDatabase, databaseUrl, dropDatabase, TEMPLATE } from '../support/running/databases';
import { moments } from '../support/running/endurance';
import {
  countContent,
  forgetEditions,
  inspectEditions,
  untilAlone,
} from '../support/stored/stored';
import { templateFolder } from '../support/running/template';

/** Every kill is followed by a start. */
const LIMIT_MS = 600_000;

type Place = { databaseUrl: string; publicFolder: string };

describe('interrupted by kill -9', () => {
  let name: string;
  let folder: string;
  let place: Place;

  const makePlace = async (template?: string): Promise<void> => {
    name = `annals_${randomUUID().slice(0, 8)}`;
    folder = await mkdtemp(path.join(tmpdir(), 'annals-interrupted-'));
    const publicFolder = path.join(folder, 'public');
    await createDatabase({ name, ...(template && { template }) });
    await mkdir(path.join(publicFolder, 'uploads'), { recursive: true });
    place = { databaseUrl: databaseUrl({ name }), publicFolder };
  };

  afterEach(async () => {
    await dropDatabase({ name });
    await rm(folder, { recursive: true, force: true });
  });

  describe('loading the demo', () => {
    const NOTHING = {
      schools: 0,
      reports: 0,
      chapters: 0,
      cases: 0,
      images: 0,
      indicator_tables: 0,
      indicators: 0,
      observations: 0,
    };

    type Moment = (command: RunningCommand) => Promise<unknown>;

    /** Once it has said so much: in the middle of the content, then before it and at its end. */
    const AFTER_LINES = ['wrote chapter 学校概况', 'pictures: 10', 'indicators', 'values'].map(
      (line): Moment =>
        (command) =>
          command.printed(line),
    );

    /** While it starts and the tables are made, and later. */
    const AFTER_TIMES = Array.from({ length: 16 }, (_, index) => 125 * (index + 1)).map(
      (milliseconds): Moment =>
        () =>
          wait(milliseconds),
    );

    const killAt = async (moment: Moment): Promise<void> => {
      const command = startCommand({ name: 'demo-load', ...place });
      await moment(command);
      await command.kill();
      await untilAlone(place);
    };

    it(
      'should leave nothing of it, and the next load should bring all of it',
      async () => {
        await makePlace();
        const kills = [...moments(AFTER_LINES, { few: 2 }), ...moments(AFTER_TIMES, { few: 0 })];
        for (const moment of kills) {
          await killAt(moment);
          expect(await countContent(place)).toEqual(NOTHING);
        }
        const { code, stderr } = await runCommand({ name: 'demo-load', ...place });
        expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) });
        expect(await countContent(place)).toMatchObject({
          schools: 1,
          reports: 1,
          chapters: 2 * 57,
          cases: 2 * 28,
          images: 50,
          indicator_tables: 15,
        });
        const release = await runCommand({ name: 'release', args: ['juying', '2024'], ...place });
        expect(release.code).toBe(0);
        expect(await inspectEditions(place)).toEqual({ numbers: [1], problems: [] });
      },
      LIMIT_MS,
    );
  });

  describe('a release', () => {
    const ARGS = ['juying', '2024', '--note', '再次发布'];

    const copies = (): string => path.join(place.publicFolder, 'uploads', 'editions', 'files');

    const countCopies = async (start = 0): Promise<number> => {
      const names = await readdir(copies()).catch(() => []);
      const times = await Promise.all(
        names.map(async (file) => (await stat(path.join(copies(), file))).mtimeMs),
      );
      return times.filter((time) => time >= start).length;
    };

    const killOnceCopied = async (files: number, milliseconds = 0): Promise<void> => {
      const start = Date.now();
      const command = startCommand({ name: 'release', args: ARGS, ...place });
      const { child } = command;
      while (child.exitCode === null && (await countCopies(start)) < files) await wait(5);
      await wait(milliseconds);
      await command.kill();
      await untilAlone(place);
    };

    it(
      'should leave a whole edition or none, and the next release should work',
      async () => {
        await makePlace(TEMPLATE);
        await cp(templateFolder(), place.publicFolder, { recursive: true });
        const all = await countCopies();
        await forgetEditions(place);
        await rm(copies(), { recursive: true });
        let known: number[] = [];
        const kills = [
          () => killOnceCopied(all),
          () => killOnceCopied(0, 1200),
          () => killOnceCopied(1),
          () => killOnceCopied(all, 40),
          () => killOnceCopied(all, 80),
          () => killOnceCopied(all, 120),
        ];
        for (const kill of moments(kills, { few: 1 })) {
          await kill();
          const { numbers, problems } = await inspectEditions(place);
          expect(problems).toEqual([]);
          expect([known, [...known, known.length + 1]]).toContainEqual(numbers);
          known = numbers;
        }
        const { code } = await runCommand({ name: 'release', args: ARGS, ...place });
        expect(code).toBe(0);
        const next = [...known, known.length + 1];
        expect(await inspectEditions(place)).toEqual({ numbers: next, problems: [] });
      },
      LIMIT_MS,
    );
  });
});
