import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isProblemCode } from './problem';

const families = z.record(z.string(), z.unknown());
const messages = z.record(z.string(), z.object({ zh: z.string().min(1), en: z.string().min(1) }));

/** Every family of messages whose codes are answered: a file may export several. */
const answered = (): [family: string, codes: string[]][] => {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('-messages.ts'));
  const found: [string, string[]][] = [];
  for (const file of files) {
    const exported = families.parse(jest.requireActual(path.join(__dirname, file)));
    for (const [family, value] of Object.entries(exported)) {
      const parsed = messages.safeParse(value);
      const codes = Object.keys(parsed.data ?? {});
      if (codes.length > 0 && codes.every(isProblemCode)) found.push([family, codes]);
    }
  }
  return found;
};

describe('the messages of refusals', () => {
  /** The later family would put its words in place of those of the earlier one. */
  it('should have each code in one family', () => {
    const all = answered().flatMap(([family, codes]) => codes.map((code) => ({ family, code })));
    expect(all.length).toBeGreaterThan(100);
    const twice = all.filter(
      ({ code }, index) => all.findIndex((other) => other.code === code) !== index,
    );
    expect(twice).toEqual([]);
  });
});
