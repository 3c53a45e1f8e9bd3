import { prepareReport } from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import type { Finding } from '../../../src/plugins/annual-report/domain/checks/finding';
import { runChecks } from '../../../src/plugins/annual-report/domain/checks/run-checks';
import { benchAfterOneWord } from './after-one-word';
import { type MadeReport, readMadeReport } from './made-report';
import { coverageOf, slipEach } from './slipped-numbers';

/** Those on which checks are developed, and last the one that nobody who works on a check reads. */
const DEVELOPED_ON = ['northwest', 'health', 'technician'];
const PUT_AWAY = ['port'];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((part / whole) * 100).toFixed(0)} %`;

const findingsIn = (content: ReportContent): Finding[] =>
  runChecks({ context: prepareReport({ content }) }).filter(({ severity }) => severity !== 'note');

/** What makes two findings one: the numbering of a report moves places, not words. */
const identityOf = ({ check, quote, messages }: Finding): string =>
  JSON.stringify([check, quote, messages.zh]);

type Outcome = { id: string; family: string; why: string; found: Finding[] };

const judgeSeeds = ({ seeds, contentWith }: MadeReport, usual: Set<string>): Outcome[] =>
  seeds.map((seed) => ({
    ...seed,
    found: findingsIn(contentWith(seed)).filter((finding) => !usual.has(identityOf(finding))),
  }));

const byFamily = (outcomes: Outcome[]): Map<string, Outcome[]> => {
  const families = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    families.set(outcome.family, [...(families.get(outcome.family) ?? []), outcome]);
  }
  return families;
};

const isFound = ({ found }: Outcome): boolean => found.length > 0;

/** Prints how many of the errors of a made report are found, and what is found in it without any. */
async function measure({ name, isOpen }: { name: string; isOpen: boolean }): Promise<void> {
  const report = await readMadeReport({ name });
  const content = report.contentWith();
  const started = performance.now();
  const usual = findingsIn(content);
  const took = performance.now() - started;
  const outcomes = judgeSeeds(report, new Set(usual.map(identityOf)));
  say(
    `\n${name}: ${percent(outcomes.filter(isFound).length, outcomes.length)} of ${outcomes.length} errors found, ${usual.length} findings without any error, prepared and checked in ${took.toFixed(0)} ms`,
  );
  for (const [family, all] of byFamily(outcomes)) {
    say(
      `  ${family.padEnd(12)} ${String(all.filter(isFound).length).padStart(2)} of ${all.length}`,
    );
  }
  const prepared = prepareReport({ content });
  const { total, open, ...accounts } = coverageOf(prepared);
  say(
    `  of ${total} numbers ${percent(total - open, total)} have an account: ${Object.entries(
      accounts,
    )
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  );
  const slips = slipEach(prepared);
  say(
    `  slipped one by one, ${percent(slips.noticed, slips.slipped)} of ${slips.slipped} are noticed`,
  );
  if (!isOpen) return;
  for (const { check, messages } of usual) say(`  false: ${check}: ${messages.zh}`);
  for (const { id, why } of outcomes.filter((outcome) => !isFound(outcome))) {
    say(`  missed: ${id}: ${why}`);
  }
}

/**
 * Prints what the checks find in the made reports. What is missed, and what is false, is named for those that checks
 * are developed on; of the one that is put away, figures alone.
 */
export async function benchFindings(): Promise<void> {
  for (const name of DEVELOPED_ON) await measure({ name, isOpen: true });
  for (const name of PUT_AWAY) await measure({ name, isOpen: false });
  await benchAfterOneWord();
}
