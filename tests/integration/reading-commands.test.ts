import { startAnnals, type Annals } from '../support/running/annals';
import { runCommand, type Outcome } from '../support/running/command';
import { sql } from '../support/stored/sql';

const PREPARED_BY = 'plugin_annual-report_prepared-by';
/** Strapi writes it whenever it is loaded. */
const CONTENT_TYPES = 'strapi_content_types_schema';

const COMMANDS = [
  { name: 'check', args: ['juying', '2024'] },
  { name: 'check', args: ['juying', '2024', '--json', '--status', 'published'] },
  { name: 'check', args: ['nowhere', '1999'] },
  { name: 'verify', args: ['juying', '2024', '--json'] },
  { name: 'verify', args: ['nowhere', '1999'] },
] as const;

describe('a command that only reads', () => {
  let annals: Annals;

  const setting = async (key: string): Promise<string | null> => {
    const statement = 'SELECT value FROM strapi_core_store_settings WHERE key = ?';
    const [row] = await sql(annals, statement, [key]);
    return row ? String(row.value) : null;
  };
  const change = (key: string, value: string) =>
    sql(annals, 'UPDATE strapi_core_store_settings SET value = ? WHERE key = ?', [value, key]);

  /** Runs it, and says whether Strapi was loaded for it. */
  const run = async (
    command: (typeof COMMANDS)[number],
  ): Promise<Outcome & { loaded: boolean }> => {
    await change(CONTENT_TYPES, '{}');
    const outcome = await runCommand({ ...command, args: [...command.args], ...annals });
    return { ...outcome, loaded: (await setting(CONTENT_TYPES)) !== '{}' };
  };

  beforeAll(async () => {
    annals = await startAnnals();
  });
  afterAll(() => annals.stop());

  it.each(COMMANDS)(
    'should print the same with and without loading Strapi: %j',
    async (command) => {
      const unloaded = await run(command);
      await change(PREPARED_BY, 'another build');
      const loaded = await run(command);
      expect([unloaded.loaded, loaded.loaded]).toEqual([false, true]);
      expect(unloaded.stdout + unloaded.stderr).not.toBe('');
      expect({ ...unloaded, loaded: true }).toEqual(loaded);
    },
  );

  it('should prepare a database of another build, and find it prepared the next time', async () => {
    const build = await setting(PREPARED_BY);
    await change(PREPARED_BY, 'another build');
    await run(COMMANDS[0]);
    expect(await setting(PREPARED_BY)).toBe(build);
    expect((await run(COMMANDS[0])).loaded).toBe(false);
  });
});
