import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generators } from '@strapi/typescript-utils';
import { startAnnals, type Annals } from '../support/running/annals';

const FILES = ['contentTypes.d.ts', 'components.d.ts'];

describe('generated types of the content types', () => {
  let annals: Annals;
  let folder: string;

  beforeAll(async () => {
    annals = await startAnnals();
    folder = await mkdtemp(path.join(tmpdir(), 'annals-types-'));
    await generators.generate({
      strapi: annals.strapi,
      pwd: folder,
      logger: { silent: true },
      artifacts: { contentTypes: true, components: true },
    });
  });

  afterAll(async () => {
    await annals.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(FILES)('should be committed as they are now: %s (npm run types:write)', async (file) => {
    const name = path.join('types', 'generated', file);
    const committed = await readFile(name, 'utf8');
    expect(await readFile(path.join(folder, name), 'utf8')).toBe(committed);
  });
});
