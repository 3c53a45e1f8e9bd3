// `node scripts/annals.mjs COMMAND …`. Parses on any Node that knows .mjs, so that an old one gets a clear line
// instead of a syntax error: everything else is loaded after the check.
import { checkNode } from './check-node.mjs';

checkNode();

/** One of the server's commands, `server/src/cli/NAME.ts`. */
const onServer = (name, options) => () =>
  import('./commands/server-command.mjs').then(({ runServerCommand }) =>
    runServerCommand(Object.assign({ name, needsDatabase: true }, options)),
  );

const commands = {
  start: () => import('./commands/start.mjs').then(({ start }) => start()),
  'start-cluster': () => import('./commands/start.mjs').then(({ startCluster }) => startCluster()),
  develop: () => import('./commands/develop.mjs').then(({ develop }) => develop()),
  serve: () => import('./commands/serve.mjs').then(({ serve }) => serve()),
  secrets: () => import('./commands/make-secrets.mjs').then(({ printSecrets }) => printSecrets()),
  build: () => import('./commands/build.mjs').then(({ build }) => build()),
  'client-build': () => import('./commands/build.mjs').then(({ buildClient }) => buildClient()),
  test: () => import('./commands/run-test.mjs').then(({ runTests }) => runTests()),
  'test-endurance': () =>
    import('./commands/run-test.mjs').then(({ runEndurance }) => runEndurance()),
  lint: () => import('./commands/checks.mjs').then(({ runCheck }) => runCheck({ name: 'lint' })),
  typecheck: () =>
    import('./commands/checks.mjs').then(({ runCheck }) => runCheck({ name: 'typecheck' })),
  'format-check': () =>
    import('./commands/checks.mjs').then(({ runCheck }) => runCheck({ name: 'format-check' })),
  format: () =>
    import('./commands/checks.mjs').then(({ runCheck }) => runCheck({ name: 'format' })),
  jest: () => import('./commands/run-jest.mjs').then(({ run }) => run()),
  bench: () => import('./commands/bench.mjs').then(({ bench }) => bench()),
  'demo-load': onServer('demo-load'),
  release: onServer('release'),
  'packs-check': onServer('packs-check', { needsDatabase: false }),
  'packs-load': onServer('packs-load'),
  'report-create': onServer('report-create'),
  'report-load': onServer('report-load', {
    needsDatabase: !process.argv.includes('--check-only'),
  }),
  'report-export': onServer('report-export'),
  check: onServer('check'),
  'second-factor': onServer('second-factor'),
  verify: onServer('verify'),
  backup: onServer('backup'),
  restore: onServer('restore'),
  'schema-write': onServer('schema-write', { needsDatabase: false }),
};

// Taken out, so that a command finds its arguments where every program finds them.
const [name = ''] = process.argv.splice(2, 1);

const runCommand = async () => {
  const { asksForHelp, usageOf } = await import('./launcher/usage.mjs');
  const usage = asksForHelp() ? usageOf({ name }) : undefined;
  if (usage === undefined) await commands[name]();
  else console.log(`Usage: ${usage}`);
};

if (Object.keys(commands).includes(name)) {
  runCommand();
} else {
  const what = name ? `There is no command "${name}"` : 'The name of a command is missing';
  console.error(`Annals: ${what}. There is: ${Object.keys(commands).join(', ')}`);
  process.exit(1);
}
