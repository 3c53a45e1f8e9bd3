import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { endThreads, runInThread, THREAD_LIMITS } from './run-in-thread';
import type { GivenState } from './prepared-report';

/**
 * Tasks under the names of real ones, which do what their input says: hang, wait, count, or say in which order
 * they came. The threads, the queue and the watch are the real ones.
 */
const TASKS = `
const { beginStep, nextTurn } = require(${JSON.stringify(
  path.resolve('dist/src/plugins/annual-report/server/src/threads/steps.js'),
)});
const { threadId } = require('node:worker_threads');
const order = [];
const hang = () => { for (;;); };
exports.renderFile = ({ file, table }) =>
  file === 'hang' ? hang() : file === 'wait'
    ? new Promise((resolve) => setTimeout(() => resolve({ threadId }), Number(table)))
    : { threadId };
exports.previewReport = async (given) => {
  beginStep(given);
  if (given.key === 'hang') hang();
  for (let step = 0; step < 5; step += 1) {
    order.push(given.school);
    if (given.key === 'hang-later' && step === 2) hang();
    await nextTurn(given);
  }
  return { threadId, order: order.join('') };
};
`;

const KEEPER = 'keeper-0';

describe('threads that schools share', () => {
  let folder: string;
  let strapi: Core.Strapi;
  const usual = { ...THREAD_LIMITS };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'annals-threads-'));
    const threads = path.join(folder, 'src/plugins/annual-report/server/src/threads');
    await mkdir(threads, { recursive: true });
    await writeFile(path.join(threads, 'tasks.js'), TASKS);
    strapi = {
      dirs: { dist: { root: folder } },
      log: { error: () => undefined },
      requestContext: { get: () => undefined },
    } as unknown as Core.Strapi;
    Object.assign(THREAD_LIMITS, usual);
  });

  afterEach(async () => {
    Object.assign(THREAD_LIMITS, usual);
    await endThreads({ strapi });
    await rm(folder, { recursive: true, force: true });
  });

  const render = (school: string, file: string, milliseconds = 0): Promise<unknown> =>
    runInThread({
      strapi,
      school,
      task: 'renderFile',
      input: { file, table: String(milliseconds) } as never,
    });

  const preview = (school: string, key: string): Promise<unknown> => {
    const given: GivenState = { key, school, isCached: true, json: new SharedArrayBuffer(0) };
    const keeper = { name: KEEPER, subject: key } as const;
    return runInThread({ strapi, school, keeper, task: 'previewReport', input: given });
  };

  const tooLong = { name: 'ApplicationError', details: { code: 'computing-takes-long' } };

  it('should be given up when a task takes too long, and replaced', async () => {
    await render('a', 'quick');
    THREAD_LIMITS.task = 300;
    await expect(render('a', 'hang')).rejects.toMatchObject(tooLong);
    THREAD_LIMITS.task = usual.task;
    await expect(render('a', 'quick')).resolves.toMatchObject({});
  });

  it('should always leave one to other schools', async () => {
    const long = Array.from({ length: 20 }, () => render('a', 'wait', 60_000));
    await expect(render('b', 'quick')).resolves.toMatchObject({});
    const ended = Promise.allSettled(long);
    await endThreads({ strapi });
    await ended;
  });

  it('should take the files of schools by turns', async () => {
    const ended: string[] = [];
    const names = ['a', 'a', 'a', 'a', 'a', 'b', 'c'];
    await Promise.all(
      names.map(async (school) => {
        await render(school, 'wait', 40);
        ended.push(school);
      }),
    );
    expect(ended.indexOf('b')).toBeLessThan(3);
    expect(ended.indexOf('c')).toBeLessThan(4);
  });

  it('should go by turns also in a thread that keeps the reports of many', async () => {
    const keys = ['1', '2', '3', '4', '5', '6'];
    const many = keys.map((key) => preview('a', key));
    const one = await preview('b', '7');
    const { order } = one as { order: string };
    await Promise.all(many);
    const from = order.indexOf('b');
    expect(order.slice(from, order.lastIndexOf('b') + 1)).toBe('babababab');
  });

  it.each(['hang', 'hang-later'])(
    'should give up what holds it up, and nothing else: %s',
    async (key) => {
      await preview('b', 'warm');
      THREAD_LIMITS.step = 1_000;
      await endThreads({ strapi });
      const before = preview('b', 'before');
      const hanging = [preview('a', key), preview('a', key)];
      const after = preview('c', 'after');
      await expect(Promise.all([before, after])).resolves.toHaveLength(2);
      for (const task of hanging) await expect(task).rejects.toMatchObject(tooLong);
      await expect(preview('a', 'next')).resolves.toMatchObject({});
    },
  );
});
