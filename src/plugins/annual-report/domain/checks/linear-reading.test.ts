import { runChecks } from './run-checks';
import { indicator, observation } from '../../../../../tests/support/builders/content';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';

const LENGTH = 60_000;
const SHORTER = 4;
const RUNS = 2;
/** A text four times as long takes four times the time; sixteen times, where every sign is compared with every other. */
const LINEAR = 8;
/** What else the machine does can lengthen a run, but a reading that is not linear is so every time. */
const ATTEMPTS = 3;
/** Of so little time the rest of the process takes too much for a comparison. */
const TOO_LITTLE_TO_COMPARE_MS = 60;

const UNITS: [string, string][] = [
  ['full-width digits', '０'],
  ['digits', '1'],
  ['digits of both widths', '1０'],
  ['digits and full-width points', '1．'],
  ['digits and colons', '1：'],
  ['digits and commas', '1,'],
  ['years', '2024年'],
  ['ideographic spaces', '　'],
  ['tabs', '\t'],
  ['blanks after a mark', '见 '],
  ['full-width letters', 'Ｘ'],
  ['letters', 'x'],
  ['hyphens', '-'],
  ['dashes', '—'],
  ['slashes', '/'],
  ['points', '.'],
  ['question marks', '？'],
  ['underscores', '_'],
  ['crosses', '×'],
  ['open brackets', '（'],
  ['closed brackets', '）'],
  ['open quotation marks', '“'],
  ['titles', '《》'],
  ['one character', '汉'],
  ['the ends of companies', '公'],
  ['companies', '司公'],
  ['conjunctions', '和'],
  ['references', '见图1'],
  ['years of a school', '历经已有'],
  ['percents', '%'],
  ['braces', '{'],
  ['tokens', '{{a}}'],
  ['surrogate pairs', '𠀀'],
];

const filled = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Processor time, least of some runs: what else the machine does lengthens some, and shortens none. */
const millisecondsFor = (text: string): number =>
  Math.min(
    ...Array.from({ length: RUNS }, () => {
      const start = process.cpuUsage();
      const context = prepared({
        ...saying(text),
        indicators: [indicator()],
        observations: [observation()],
      });
      runChecks({ context });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );

/** How much longer the long text takes than the short one. */
const ratioFor = (unit: string): number => {
  const long = millisecondsFor(filled(unit, LENGTH));
  return long < TOO_LITTLE_TO_COMPARE_MS
    ? 1
    : long / millisecondsFor(filled(unit, LENGTH / SHORTER));
};

describe('a text of 60,000 times one sign', () => {
  it.each(UNITS)('should be read in linear time: %s', (_what, unit) => {
    let ratio = ratioFor(unit);
    for (let attempt = 1; attempt < ATTEMPTS && ratio >= LINEAR; attempt += 1) {
      ratio = Math.min(ratio, ratioFor(unit));
    }
    expect(ratio).toBeLessThan(LINEAR);
  });
});
