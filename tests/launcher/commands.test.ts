import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeScriptsOnly, removeFolder } from './support/checkout';
import { launchToEnd } from './support/launch';
import { repository } from './support/run-module';

const readScripts = (): string[] => {
  const text = readFileSync(join(repository, 'package.json'), 'utf8');
  return Object.values((JSON.parse(text) as { scripts: Record<string, string> }).scripts);
};

/** What package.json runs through the launcher. */
const scriptCommands = (): string[] =>
  readScripts().flatMap((script) => /^node scripts\/annals\.mjs (\S+)$/.exec(script)?.[1] ?? []);

describe('the commands of the launcher', () => {
  it('should each have a script in package.json, and every script its command', async () => {
    const { output } = await launchToEnd({ folder: repository, command: '' });
    const listed = /There is: (.*)$/m.exec(output)?.[1]?.split(', ') ?? [];
    expect(listed).toContain('start');
    expect(listed.toSorted()).toEqual(scriptCommands().toSorted());
  });

  it('should be listed where there is none of that name', async () => {
    const refused = await launchToEnd({ folder: repository, command: 'no-such-thing' });
    expect(refused.code).toBe(1);
    expect(refused.output.trim().split('\n')).toHaveLength(1);
    expect(refused.output).toContain('There is no command "no-such-thing". There is: start, ');
  });

  it.each(['start', 'serve', 'build', 'secrets', 'test', 'bench', 'schema-write'])(
    'should say how %s is called, and do nothing',
    async (command) => {
      const folder = makeScriptsOnly();
      const args = ['--help'];
      const { code, output } = await launchToEnd({ folder, command, args });
      expect(code).toBe(0);
      expect(output).toMatch(/^Usage: npm .*\n$/);
      expect(existsSync(join(folder, '.data'))).toBe(false);
      removeFolder({ folder });
    },
  );
});
