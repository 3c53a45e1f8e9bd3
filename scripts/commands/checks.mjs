import { join } from 'node:path';
import { createContext, runMain } from '../launcher/context.mjs';
import { runCollected, runInherited } from '../processes/run-program.mjs';
import { setUp } from '../set-up/set-up.mjs';

const projects = [
  'tsconfig.json',
  'src/plugins/annual-report/admin/tsconfig.json',
  'tests/tsconfig.json',
  'tests/component.tsconfig.json',
  'client/tsconfig.json',
  'src/reader/browser/tsconfig.json',
];

const cruised = ['src', 'scripts', 'tests', 'config', 'client/src'];

/** What a check runs, one program after the other. */
const programsOf = ({ paths }) => {
  const tool = (name, ...args) => ({ name, args: [join(paths.tools.modules, name), ...args] });
  const types = (project) => ({
    name: `tsc -p ${project}`,
    args: [paths.typescript, '--noEmit', '-p', project],
  });
  return {
    format: [tool('prettier/bin/prettier.cjs', '--write', '.')],
    'format-check': [tool('prettier/bin/prettier.cjs', '--check', '.')],
    lint: [
      tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
      tool(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        ...cruised,
      ),
      tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
      // A file that only its tests use is dead, too.
      tool('knip/bin/knip.js', '--no-progress', '--production', '--include', 'files'),
    ],
    typecheck: projects.map(types),
  };
};

/** `npm run lint` and its like. @param {{ name: 'format' | 'format-check' | 'lint' | 'typecheck' }} input */
export function runCheck({ name }) {
  const context = createContext({ name: `npm run ${name}`, isQuiet: true, stream: process.stderr });
  return runMain({
    context,
    main: async () => {
      await setUp({ context, part: 'none', withTools: true });
      for (const program of programsOf(context)[name]) {
        context.interruption.check();
        const file = process.execPath;
        const code = await runInherited({ context, ...program, file, env: process.env });
        if (code !== 0) return code;
      }
      return 0;
    },
  });
}

/** Runs every program of a check, also after one failed. */
const collect = async ({ context, name }) => {
  const begin = Date.now();
  const problems = [];
  for (const program of programsOf(context)[name]) {
    const { problem, output } = await runCollected({ context, ...program, file: process.execPath });
    if (problem) problems.push(`${output.trimEnd()}\n(${program.name}: ${problem})`);
  }
  return { name, seconds: (Date.now() - begin) / 1000, problems };
};

/**
 * Runs format, lint and types one after the other, each to its end, in silence but for a line when one has ended.
 * @param {{ context: import('../launcher/context.mjs').Context }} input
 * @returns {Promise<{ name: string, seconds: number, problems: string[] }[]>} what failed, in the words of its program
 */
export async function runChecksBeside({ context }) {
  const results = [];
  for (const name of ['format-check', 'typecheck', 'lint']) {
    const result = await collect({ context, name });
    const outcome = result.problems.length === 0 ? 'passed' : 'failed (details at the end)';
    context.reporter.line(`${name} ${outcome} in ${result.seconds.toFixed(1)} s`);
    results.push(result);
  }
  return results;
}
