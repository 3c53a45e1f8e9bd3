import { type AnnouncedCount, announcedCountsIn } from '../../../reading/announced-counts';
import {
  MARK_STYLES,
  marksIn,
  type MarkStyle,
  wordedEnumerationsIn,
} from '../../../reading/enumeration-marks';
import type { Passage } from '../../../texts/passage';
import { sentencesOf } from '../../../texts/split-text';
import type { Check, FindingDraft } from '../../check';
import { foundNumber } from '../../support/make-finding';
import { isRunningText } from '../../support/sentences';

/** Up to the first mark: 四件事：, 三个方面，具体如下：. */
const ANNOUNCING =
  /^”?[^，,；;。、\d]{0,14}(?:[，,]\s?(?:具体|主要|分别|现)?(?:如下|是|为|有|包括|做法是)?)?[：:，,]?\s*$/;
const COLON = /[：:]\s*$/;
const COMMA = /[，,]\s*$/;
/** A full stop between: 围绕四个方面开展工作。一是…: the count must be one of thoughts that the school acts on. */
const ASKED_FOR =
  /(?:围绕|从|抓好?|做好|实施|采取|推进|明确|提出|落实|坚持|以下|如下|下列|主要有|体现在|表现在|存在|面临|聚焦|突出|把握|完成)[^，,；;。]{0,8}$/;
/** One of several counts of things that are not enumerated: 两个校区、三个专业. */
const OPEN = /等|其中|例如|之一/;

const LOOK_BACK = 160;
/** Enumerations inside enumerations; deeper ones are forgotten. */
const DEEPEST = 4;
/** A text with more marks than this is no report's. */
const MAX_MARKS = 500;

type Announced = { count: AnnouncedCount; text: string };
type Run = { reached: number; announced: Announced | null; passage: Passage; quote: string };

/** The count that announces an enumeration: 三个“围绕”：一是 …; before the first mark of a passage, in the one above. */
const announcedBefore = (
  passage: Passage,
  at: number,
  above: Passage | undefined,
): Announced | null => {
  const isAtStart = passage.text.slice(0, at).trim() === '';
  const source = isAtStart ? above : passage;
  if (!source || (isAtStart && source.kind === 'heading')) return null;
  const until = isAtStart ? source.text.length : at;
  const prior = source.text.slice(Math.max(0, until - LOOK_BACK), until);
  const last = sentencesOf({ text: prior }).at(-1);
  if (!last) return null;
  const count = announcedCountsIn({ text: last.text }).at(-1);
  if (!count) return null;
  const rest = last.text.slice(count.end);
  if (OPEN.test(rest) || !ANNOUNCING.test(rest)) return null;
  const isInSentence = prior.slice(last.end).trim() === '';
  const isClosed = isInSentence && (COLON.test(rest) || (COMMA.test(rest) && count.isAbstract));
  const isAsked = count.isAbstract && ASKED_FOR.test(last.text.slice(0, count.start));
  const isThere = isClosed || isAsked || (count.isAbstract && rest.includes('如下'));
  return isThere ? { count, text: last.text } : null;
};

const shorten = ({ text }: AnnouncedCount): string => text.replace(/\s+/g, ' ').trim();

const draftOf = (
  { announced, passage, quote }: Run,
  { from, to, count }: { from: string; to: string; count: number },
): FindingDraft[] =>
  announced === null || announced.count.value === count || count < 2
    ? []
    : [
        {
          place: passage.place,
          quote,
          numbers: [
            foundNumber({
              label: announced.text.slice(announced.count.end, announced.count.end + 8),
              number: announced.count,
            }),
          ],
          messages: {
            zh: `前面说“${shorten(announced.count)}”，后面从${from}写到${to}，共 ${count} 项。`,
            en: `The text announces ${shorten(announced.count)}, but the enumeration from ${from} to ${to} has ${count}.`,
          },
        },
      ];

const shortRun = (run: Run, style: MarkStyle): FindingDraft[] =>
  draftOf(run, { from: style.write(1), to: style.write(run.reached), count: run.reached });

/** The innermost enumeration that the mark goes on with; one that has all it announced comes last. */
const runContinuedBy = (open: Run[], mark: number): number => {
  const isNext = ({ reached }: Run): boolean => reached === mark - 1;
  const unfinished = open.findLastIndex(
    (run) => isNext(run) && run.announced?.count.value !== run.reached,
  );
  return unfinished >= 0 ? unfinished : open.findLastIndex(isNext);
};

const gap = (run: Run, style: MarkStyle, passage: Passage, mark: number, at: number) => ({
  place: passage.place,
  quote: passage.text.slice(at, at + 20),
  numbers: [],
  messages: {
    zh: `${style.write(run.reached)}之后直接写到${style.write(mark)}，中间缺少${style.write(run.reached + 1)}。`,
    en: `${style.write(run.reached)} is followed by ${style.write(mark)}; ${style.write(run.reached + 1)} is missing.`,
  },
});

const readMarks = (passages: Passage[], style: MarkStyle): FindingDraft[] => {
  const findings: FindingDraft[] = [];
  let open: Run[] = [];
  const close = (from: number): void => {
    findings.push(...open.slice(from).flatMap((run) => shortRun(run, style)));
    open = open.slice(0, from);
  };
  let marks = 0;
  for (const [index, passage] of passages.entries()) {
    for (const { number, at } of marksIn({ text: passage.text, style })) {
      marks += 1;
      if (marks > MAX_MARKS) return findings;
      if (number === 1) {
        const announced = announcedBefore(passage, at, passages[index - 1]);
        const quote = announced?.text ?? passage.text.slice(at, at + 20);
        if (open.length === DEEPEST) open.shift();
        open.push({ reached: 1, announced, passage, quote });
        continue;
      }
      const continued = runContinuedBy(open, number);
      const run = open[continued];
      const last = open.at(-1);
      if (run) {
        close(continued + 1);
        run.reached = number;
      } else if (last && number > last.reached + 1) {
        // Gaps of the other styles are the business of enumeration-gaps.
        if (style.id === 'is') findings.push(gap(last, style, passage, number, at));
        last.reached = number;
        last.announced = null;
      }
    }
  }
  close(0);
  return findings;
};

/** 三件事：首先…其次…最后. */
const readWords = (passages: Passage[]): FindingDraft[] =>
  passages.flatMap((passage, index) =>
    wordedEnumerationsIn(passage).flatMap(({ at, count }) => {
      const announced = announcedBefore(passage, at, passages[index - 1]);
      const run = { reached: count, announced, passage, quote: announced?.text ?? '' };
      return draftOf(run, { from: '“首先”', to: '“最后”', count });
    }),
  );

/** 一是, 第二, （三）, ④, 最后: announced, and as many. */
export const enumerationCount: Check = {
  id: 'enumeration-count',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“一是、二是……”与说的个数不符', en: 'Enumerations' },
  advice: {
    zh: '请补上缺的一项，或改正序号和个数。',
    en: 'Add what is missing, or fix the number.',
  },
  limits: {
    zh: '认得“一是”“第一，”“其一”“（一）”“一、”“1.”“（1）”“①”和“首先……最后”，以及紧接在前面的个数（三个“围绕”：一是……；围绕四个方面……。一是……）。',
    en: 'Knows 一是, 第一, 其一, （一）, 一、, 1., （1）, ① and 首先 … 最后, and a number announced right before them.',
  },
  run: ({ passages }) => {
    const byDocument = new Map<string, Passage[]>();
    for (const passage of passages) {
      if (!isRunningText(passage) && passage.kind !== 'heading') continue;
      const document = `${passage.place.type} ${passage.place.id}`;
      const existing = byDocument.get(document);
      if (existing) existing.push(passage);
      else byDocument.set(document, [passage]);
    }
    return [...byDocument.values()].flatMap((document) => [
      ...MARK_STYLES.flatMap((style) => readMarks(document, style)),
      ...readWords(document),
    ]);
  },
};
