import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Check } from '../../../src/plugins/annual-report/domain/checks/check';
import { createPassageMemory } from '../../../src/plugins/annual-report/domain/checks/passage-memory';
import { CHECKS, runChecks } from '../../../src/plugins/annual-report/domain/checks/run-checks';
import { prepareReport } from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import {
  passageResolver,
  readPassage,
} from '../../../src/plugins/annual-report/domain/editor-panel/read-passage';
import { ledgerOf } from '../../../src/plugins/annual-report/domain/ledger/accounts';
import { readFolder } from '../../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { demoContent } from '../../support/content/demo-content';
import { median } from '../figures';

const ROUNDS = 7;
const TYPED = 40;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const isAlone = ({ reads }: Check): boolean => reads === 'passage';

/** A report with its chapters and cases several times over. */
const enlarge = (content: ReportContent, times: number): ReportContent => {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const named = (text: string, copy: number): string => (copy === 0 ? text : `${text}-${copy}`);
  return {
    ...content,
    chapters: copies.flatMap((copy) =>
      content.chapters.map((chapter) => ({
        ...chapter,
        documentId: named(chapter.documentId, copy),
        key: named(chapter.key, copy),
        parent: chapter.parent === null ? null : named(chapter.parent, copy),
        position: chapter.position + copy * content.chapters.length,
      })),
    ),
    cases: copies.flatMap((copy) =>
      content.cases.map((item) => ({
        ...item,
        documentId: named(item.documentId, copy),
        key: named(item.key, copy),
        chapter: item.chapter === null ? null : named(item.chapter, copy),
      })),
    ),
  };
};

/** The report with one word more in the first paragraph of a chapter. */
const withOneWord = (content: ReportContent, word: string): ReportContent => {
  let isChanged = false;
  const changed = structuredClone(content);
  for (const block of changed.chapters.flatMap(({ blocks }) => blocks)) {
    if (isChanged || block.type !== 'text') continue;
    for (const node of block.content) {
      const [first] = node.type === 'paragraph' ? node.children : [];
      if (isChanged || first?.type !== 'text') continue;
      first.text += word;
      isChanged = true;
    }
  }
  return changed;
};

const timeOf = (work: () => unknown): number => {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / 1000;
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const measure = (name: string, content: ReportContent): void => {
  const memory = createPassageMemory({ max: 20_000, hashOf });
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const changed = withOneWord(content, `新词${round}`);
    const preparing = timeOf(() => prepareReport({ content: changed }));
    const context = prepareReport({ content: changed });
    const passages = timeOf(() => runChecks({ context, checks: CHECKS.filter(isAlone), memory }));
    const ledger = timeOf(() => ledgerOf(context));
    const others = CHECKS.filter((check) => !isAlone(check));
    const rest = timeOf(() => runChecks({ context, checks: others }));
    return { preparing, passages, ledger, rest };
  });
  const context = prepareReport({ content });
  const resolve = passageResolver(context);
  ledgerOf(context);
  const typed = context.passages
    .filter(({ kind, place }) => kind === 'paragraph' && place.type === 'chapter')
    .slice(0, TYPED)
    .map(({ place, text }) =>
      timeOf(() =>
        readPassage({
          ...{ prepared: context, resolve, declarations: [], earlier: [], idOf: hashOf },
          ...{ type: 'chapter', documentId: place.id, field: place.field ?? '', text: `${text}新` },
        }),
      ),
    );
  const after = rounds.slice(1);
  const of = (part: keyof (typeof rounds)[number]): string =>
    median(after.map((round) => round[part])).toFixed(0);
  say(
    `\n${name}, ${context.passages.length} passages, after one changed word (ms of processor, median of ${after.length}):\n` +
      `  prepared ${of('preparing')}, ${CHECKS.filter(isAlone).length} checks of single passages ${of('passages')} (first ${rounds[0]?.passages.toFixed(0) ?? ''}), ledger ${of('ledger')}, the other ${CHECKS.filter((check) => !isAlone(check)).length} checks ${of('rest')}\n` +
      `  one passage while it is typed: median ${median(typed).toFixed(1)}, most ${Math.max(...typed).toFixed(1)}`,
  );
};

/** Prints what is computed again after a word has changed, of the demo and of a report ten times as large. */
export async function benchAfterOneWord(): Promise<void> {
  const demo = demoContent({ demo: await readFolder({ folder: path.resolve('database/demo') }) });
  measure('The demo', demo);
  measure('Ten times the demo', enlarge(demo, 10));
}
