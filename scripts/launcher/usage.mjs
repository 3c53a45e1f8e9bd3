const asking = ['--help', '-h'];

/** How the launcher's own commands are called; the server's say it themselves, and Jest has a help of its own. */
const usages = {
  start: 'npm start: sets everything up and serves, until Ctrl-C',
  'start-cluster': 'npm run start:cluster [-- N]: as npm start, with N processes behind one port',
  develop: 'npm run develop: as npm start, and reloads what changes',
  serve: 'npm run serve [-- N]: serves a finished build for production, with N processes',
  secrets: 'npm run --silent secrets [NAME …]: prints fresh secrets as lines of .env',
  build: 'npm run build: installs packages and builds the server and the admin panel',
  'client-build': 'npm run client:build [-- --check]: makes the client of the contract',
  test: 'npm test [-- --selectProjects NAME …]: every test and check',
  'test-endurance': 'npm run test:endurance: kills, restarts and load in many rounds',
  lint: 'npm run lint: ESLint, the rooms, and what nobody uses',
  typecheck: 'npm run typecheck: the types',
  'format-check': 'npm run format:check: the format',
  format: 'npm run format: formats every file',
  bench: 'npm run bench [-- PART]: the benchmark; PART is checks, delivery, admin or rollup',
  'schema-write': 'npm run schema:write: writes the JSON Schema and OpenAPI of the contract',
};

/** Whether the person asks how a command is called. */
export function asksForHelp() {
  return process.argv.slice(2).some((argument) => asking.includes(argument));
}

/** One line for a command; undefined for one that says it itself. @param {{ name: string }} input */
export function usageOf({ name }) {
  return usages[name];
}
