import type { Passage } from '../../texts/passage';
import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import { isRunningText, quantitiesOf, readSentence, type NamedNumber } from '../support/sentences';
import { sentencesOf } from '../../texts/split-text';

const MARK = /(?<=^|[。；，、：;:,（“！？\s])([一二三四五六七八九十])是/g;
const ORDER = '一二三四五六七八九十';
const ANNOUNCING = /^[^，,；;。\d]{0,14}[：:，,]\s*$/;
const UNITS = new Set(['个', '项', '大', '条', '点', '方面', '类', '种']);

const LOOK_BACK = 160;
/** Enumerations inside enumerations; deeper ones are forgotten. */
const DEEPEST = 4;
/** A text with more marks than this is no report's. */
const MAX_MARKS = 500;

type Run = { reached: number; announced: NamedNumber | null; passage: Passage; quote: string };

/** The number that announces an enumeration: 三个“围绕”：一是 …. */
const announcedBefore = (
  passage: Passage,
  at: number,
): { number: NamedNumber; text: string } | null => {
  const prior = passage.text.slice(Math.max(0, at - LOOK_BACK), at);
  const last = sentencesOf({ text: prior }).at(-1);
  if (!last || prior.slice(last.end).trim() !== '') return null;
  const sentence = readSentence({ passage, text: last.text, start: last.start });
  const number = quantitiesOf(sentence).at(-1);
  if (!number || number.unit === null || !UNITS.has(number.unit)) return null;
  return ANNOUNCING.test(sentence.text.slice(number.end)) ? { number, text: sentence.text } : null;
};

const shortRun = ({ announced, reached, passage, quote }: Run): FindingDraft[] =>
  announced === null || announced.value === reached || reached < 2
    ? []
    : [
        {
          place: passage.place,
          quote,
          numbers: [foundNumber({ label: announced.label.text.trim(), number: announced })],
          messages: {
            zh: `前面说“${printedNumber(announced)}”，后面从“一是”只写到“${ORDER.charAt(reached - 1)}是”，共 ${reached} 项。`,
            en: `The text announces ${printedNumber(announced)}, but the enumeration from 一是 ends at ${ORDER.charAt(reached - 1)}是 (${reached}).`,
          },
        },
      ];

/** The innermost enumeration that the mark goes on with; one that has all it announced comes last. */
const runContinuedBy = (open: Run[], mark: number): number => {
  const isNext = ({ reached }: Run): boolean => reached === mark - 1;
  const unfinished = open.findLastIndex(
    (run) => isNext(run) && run.announced?.value !== run.reached,
  );
  return unfinished >= 0 ? unfinished : open.findLastIndex(isNext);
};

const gap = (run: Run, passage: Passage, mark: number, at: number): FindingDraft => ({
  place: passage.place,
  quote: passage.text.slice(at, at + 20),
  numbers: [],
  messages: {
    zh: `“${ORDER.charAt(run.reached - 1)}是”之后直接写到“${ORDER.charAt(mark - 1)}是”，中间缺少“${ORDER.charAt(run.reached)}是”。`,
    en: `${ORDER.charAt(run.reached - 1)}是 is followed by ${ORDER.charAt(mark - 1)}是; ${ORDER.charAt(run.reached)}是 is missing.`,
  },
});

const readDocument = (passages: Passage[]): FindingDraft[] => {
  const findings: FindingDraft[] = [];
  let open: Run[] = [];
  const close = (from: number): void => {
    findings.push(...open.slice(from).flatMap(shortRun));
    open = open.slice(0, from);
  };
  let marks = 0;
  for (const passage of passages) {
    for (const { 1: character = '', index } of passage.text.matchAll(MARK)) {
      marks += 1;
      if (marks > MAX_MARKS) return findings;
      const mark = ORDER.indexOf(character) + 1;
      if (mark === 1) {
        const announced = announcedBefore(passage, index);
        const quote = announced?.text ?? passage.text.slice(index, index + 20);
        if (open.length === DEEPEST) open.shift();
        open.push({ reached: 1, announced: announced?.number ?? null, passage, quote });
        continue;
      }
      const continued = runContinuedBy(open, mark);
      const run = open[continued];
      const last = open.at(-1);
      if (run) {
        close(continued + 1);
        run.reached = mark;
      } else if (last && mark > last.reached + 1) {
        findings.push(gap(last, passage, mark, index));
        last.reached = mark;
        last.announced = null;
      }
    }
  }
  close(0);
  return findings;
};

/** 一是, 二是, 三是: announced, and without gaps. */
export const enumerationCount: Check = {
  id: 'enumeration-count',
  family: 'text',
  severity: 'warning',
  name: { zh: '“一是、二是……”与说的个数不符', en: 'Enumerations' },
  advice: {
    zh: '请补上缺的一项，或改正序号和个数。',
    en: 'Add what is missing, or fix the number.',
  },
  limits: {
    zh: '只看“一是、二是”这样的写法，以及紧接在前面的个数（三个“围绕”：一是……）。',
    en: 'Only 一是, 二是 …, and a number announced right before them.',
  },
  run: ({ passages }) => {
    const byDocument = new Map<string, Passage[]>();
    for (const passage of passages.filter(isRunningText)) {
      const document = `${passage.place.type} ${passage.place.id}`;
      const existing = byDocument.get(document);
      if (existing) existing.push(passage);
      else byDocument.set(document, [passage]);
    }
    return [...byDocument.values()].flatMap(readDocument);
  },
};
