const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { nameOf, suiteOf } = require('./suites.cjs');

const BEAT_MS = 5_000;
const SILENCE_MS = 30_000;
const SLOWEST = 10;
/** Below this a file's place in the order makes no difference. */
const MEASURED_FROM_SECONDS = 5;

const inSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** `unit: 812 tests in 143 files, 95.1 s of work, the last ended after 210.3 s`. */
const lineOfSuite = ({ suite, files, begin }) => {
  const tests = sum(files.map(({ tests: count }) => count));
  const failed = sum(files.map(({ failed: count }) => count));
  const work = inSeconds(sum(files.map(({ ms }) => ms)));
  const last = inSeconds(Math.max(...files.map(({ end }) => end)) - begin);
  const failures = failed > 0 ? `, ${failed} failed` : '';
  return `${suite}: ${tests} tests in ${files.length} files${failures}, ${work} of work, the last ended after ${last}`;
};

/** What Jest's own reporter leaves out: signs of life, a line for each suite, the slowest files. */
module.exports = class SuitesReporter {
  constructor(globalConfig) {
    this.root = globalConfig.rootDir;
    this.running = new Map();
    this.files = [];
  }

  onRunStart() {
    this.begin = Date.now();
    this.lastSign = this.begin;
    this.beat = setInterval(() => this.showLife(), BEAT_MS);
    this.beat.unref();
  }

  showLife() {
    const now = Date.now();
    if (now - this.lastSign < SILENCE_MS) return;
    this.lastSign = now;
    const files = [...this.running].map(([name, since]) => `${name} (${inSeconds(now - since)})`);
    process.stderr.write(
      files.length > 0 ? `… running ${files.join(', ')}\n` : '… preparing the suites\n',
    );
  }

  onTestFileStart(test) {
    this.running.set(nameOf(test), Date.now());
  }

  onTestFileResult(test, result) {
    const end = Date.now();
    const name = nameOf(test);
    const since = this.running.get(name) ?? end;
    this.running.delete(name);
    this.lastSign = end;
    const { numPassingTests, numFailingTests, testExecError } = result;
    this.files.push({
      name,
      suite: suiteOf(test),
      ms: end - since,
      end,
      tests: numPassingTests + numFailingTests,
      failed: numFailingTests + (testExecError ? 1 : 0),
    });
  }

  onRunComplete() {
    clearInterval(this.beat);
    if (this.files.length < 2) return;
    const bySuite = new Map();
    for (const file of this.files)
      bySuite.set(file.suite, [...(bySuite.get(file.suite) ?? []), file]);
    const slowest = [...this.files].sort((a, b) => b.ms - a.ms);
    const lines = [
      '',
      ...[...bySuite].map(([suite, files]) => lineOfSuite({ suite, files, begin: this.begin })),
      'The slowest files:',
      ...slowest.slice(0, SLOWEST).map(({ name, ms }) => `${inSeconds(ms).padStart(9)}  ${name}`),
    ];
    process.stderr.write(`${lines.join('\n')}\n`);
    if (process.env.ANNALS_MEASURE === 'true') this.writeDurations(slowest);
  }

  writeDurations(slowest) {
    const entries = slowest
      .map(({ name, ms }) => [name, Math.round(ms / 1000)])
      .filter(([, seconds]) => seconds >= MEASURED_FROM_SECONDS);
    const file = join(this.root, 'tests', 'tools', 'jest', 'durations.json');
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  }
};
