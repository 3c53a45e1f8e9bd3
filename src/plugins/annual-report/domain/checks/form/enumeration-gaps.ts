import type { Check, FindingDraft } from '../check';
import type { Passage } from '../../texts/passage';
import { MARK_STYLES, marksIn, type MarkStyle } from '../../reading/enumeration-marks';
import { excerpt } from '../support/find-matches';

/** Lists in lists that are followed. */
const DEEPEST = 4;

type Marker = { passage: Passage; number: number; at: number; length: number };

/** `before`: the number that the enumeration had reached, 0 where it had none. */
type Gap = Marker & { before: number };

/** Markers of one style in one document that do not go on where an enumeration stopped; lists may stand in lists. */
const findGaps = (markers: Marker[], style: MarkStyle): Gap[] => {
  const open: number[] = [];
  return markers.flatMap((marker): Gap[] => {
    const { number } = marker;
    const continued = open.findLastIndex((last) => last === number - 1);
    if (number === 1) open.splice(0, open.length, ...open.slice(1 - DEEPEST), 1);
    else if (continued >= 0) open.splice(continued, open.length, number);
    else {
      const before = open.pop() ?? 0;
      open.push(number);
      if (before > 0 || style.startsAtOne) return [{ ...marker, before }];
    }
    return [];
  });
};

const describe = (
  { passage, number, at, length, before }: Gap,
  { write }: MarkStyle,
): FindingDraft => ({
  place: passage.place,
  quote: excerpt({ text: passage.text, start: at, end: at + length }),
  messages:
    number <= before
      ? {
          zh: `列举的序号乱了：${write(before)}之后又是${write(number)}。`,
          en: `The enumeration goes from ${write(before)} back to ${write(number)}.`,
        }
      : {
          zh: `列举到了${write(number)}，却没有${write(before + 1)}。`,
          en: `The enumeration has ${write(number)} but no ${write(before + 1)}.`,
        },
});

/** An enumeration counts without a gap. */
export const enumerationGaps: Check = {
  id: 'enumeration-gaps',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '列举的序号不连续', en: 'Enumerations with a gap' },
  advice: { zh: '请补上缺少的一项，或改正序号。', en: 'Add the missing item, or renumber.' },
  limits: {
    zh: '认得“一是”“第一，”“其一”“（一）”“一、”“1.”“（1）”“①”；在同一章节或案例内计数，自动编号的列表不看。',
    en: 'Knows 一是, 第一, 其一, （一）, 一、, 1., （1） and ① within one chapter or case; lists that number themselves are not looked at.',
  },
  run: ({ passages }) => {
    const byDocument = new Map<string, Passage[]>();
    for (const passage of passages) {
      if (!['paragraph', 'heading', 'challenge', 'statement'].includes(passage.kind)) continue;
      const { type, id, field = '' } = passage.place;
      const part = passage.kind === 'challenge' ? field : '';
      const key = `${type} ${id} ${part}`;
      const group = byDocument.get(key);
      if (group) group.push(passage);
      else byDocument.set(key, [passage]);
    }
    return [...byDocument.values()].flatMap((group) =>
      MARK_STYLES.filter(({ isLoose }) => !isLoose).flatMap((style) =>
        findGaps(
          group.flatMap((passage) =>
            marksIn({ text: passage.text, style }).map((mark) => ({ passage, ...mark })),
          ),
          style,
        ).map((gap) => describe(gap, style)),
      ),
    );
  },
};
