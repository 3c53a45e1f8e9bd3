import { readFileSync } from 'node:fs';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

const readLock = (file: string) =>
  lockSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).packages;

describe('lock files', () => {
  it.each(['package-lock.json', 'tests/tools/package-lock.json'])(
    'should name in %s the digest of every package, or npm would install whatever it is given',
    (file) => {
      const packages = Object.entries(readLock(file)).filter(
        ([path, { link }]) => path !== '' && !link,
      );
      expect(packages.length).toBeGreaterThan(100);
      const unproven = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
      expect(unproven.map(([path]) => path)).toEqual([]);
    },
  );
});
