import { ledgerOf } from '../../../ledger/accounts';
import type { Statement, Told } from '../../../ledger/statements';
import { plainLabel } from '../../../reading/number-label';
import type { Check, FindingDraft } from '../../check';
import { foundNumber, printedNumber } from '../../support/make-finding';
import { isSaid } from './claimed-words';
import { listsOf, type Member, membersOf } from './listed-members';

const ABOVE = '超过|高于|大于|多于|超出|胜过|甚于';
const BELOW = '低于|少于|小于|不及|不到|不足|未及';
/** 超过另两项之和, 低于其余三类的总和, 相当于其他两家合计: the sum of all others of a list. */
const CLAIM = new RegExp(
  `(?:(${ABOVE})|(${BELOW}))了?(?:另外?|其余|其他|其它|余下|剩余|后)的?(?:[两二三四五六七八]|\\d)\\s?(?:项|类|个|家|者|种|所|部分|方面)[^，,。；;、\\d]{0,8}?(?:之和|的?总和|合计|相加|加起来|加在一起)`,
  'g',
);
const REACH = 160;

/** What the claim is said of: the member that is named last before it. */
const subjectOf = (text: string, at: number, members: Member[]): Member | null => {
  const words = plainLabel({
    text:
      text
        .slice(Math.max(0, at - 40), at)
        .split(/[。；;！？\n]/)
        .at(-1) ?? '',
  });
  const named = members
    .map((member) => ({ member, at: words.lastIndexOf(member.name) }))
    .filter((each) => each.at >= 0)
    .sort((left, right) => right.at - left.at);
  return named[0]?.member ?? null;
};

/** 食用菌占 51.9%，超过另两项之和: a share that is told right before says it all. */
const percentBefore = (
  { quantities, passage: { text } }: Statement,
  at: number,
): Told | undefined =>
  quantities.findLast(
    (told) =>
      told.unit === '%' &&
      !told.isVague &&
      (told.cue === 'share' || told.cue === 'rate') &&
      told.end <= at &&
      /^[，,（(\s]{0,2}[^，,。；;：:\d]{0,4}$/.test(text.slice(told.end, at)),
  );

const ofPercent = (
  { passage }: Statement,
  match: RegExpExecArray,
  percent: Told,
): FindingDraft => ({
  place: passage.place,
  quote: passage.text
    .slice(Math.max(0, match.index - 60), match.index + match[0].length + 10)
    .trim(),
  numbers: [foundNumber({ label: percent.label, number: percent })],
  messages: {
    zh: `正文说“${match[0]}”，而它占 ${printedNumber(percent)}，其余合计占另外的部分。`,
    en: `The text says "${match[0]}", but its share is ${printedNumber(percent)}; the others have the rest.`,
  },
});

const judge = (statement: Statement): FindingDraft[] => {
  const { text } = statement.passage;
  return [...text.matchAll(CLAIM)].flatMap((match): FindingDraft[] => {
    const at = match.index;
    if (!isSaid(text, at)) return [];
    const lists = listsOf(statement)
      .filter((list) =>
        list.some(({ start }) => start > at - REACH && start < at + match[0].length + REACH / 2),
      )
      .map(membersOf)
      .filter(({ length }) => length >= 3);
    const judged = lists.flatMap((members) => {
      const subject = subjectOf(text, at, members);
      if (!subject) return [];
      const others = members.filter((member) => member !== subject);
      const low = others.reduce((sum, member) => sum + member.low, 0);
      const high = others.reduce((sum, member) => sum + member.high, 0);
      const isWrong = match[1] === undefined ? subject.low >= high : subject.high <= low;
      return [{ subject, others, isWrong }];
    });
    const percent = percentBefore(statement, at);
    const isHalf =
      percent !== undefined && (match[1] === undefined ? percent.value > 50 : percent.value < 50);
    if (percent && isHalf && judged.every(({ isWrong }) => isWrong))
      return [ofPercent(statement, match, percent)];
    const [first] = judged;
    if (!first || !judged.every(({ isWrong }) => isWrong)) return [];
    return [
      {
        place: statement.passage.place,
        quote: text.slice(Math.max(0, at - 60), at + match[0].length + 10).trim(),
        numbers: [first.subject, ...first.others].map(({ number }) => number),
        messages: {
          zh: `正文说“${first.subject.name}”${match[0]}，而其余各项是 ${first.others.map(({ printed }) => printed).join('、')}，它是 ${first.subject.printed}。`,
          en: `The text says "${match[0]}" of "${first.subject.name}", but it is ${first.subject.printed}, the others ${first.others.map(({ printed }) => printed).join(', ')}.`,
        },
      },
    ];
  });
};

/** More than the others together, says the text, and it is not. */
export const sumOfOthersClaim: Check = {
  id: 'sum-of-others-claim',
  reads: 'report',
  family: 'text',
  severity: 'warning',
  name: { zh: '“超过其余各项之和”与所列数字不符', en: 'More than all others together' },
  advice: {
    zh: '请核对所列的各个数字，或改写“超过其余之和”的说法。',
    en: 'Check the numbers listed, or reword the claim.',
  },
  limits: {
    zh: '只看同一段里逐个列出名称和数字的；所说的对象须是其中之一。',
    en: 'Only things listed by name and number in the same paragraph, one of which the claim names.',
  },
  run: (context) => ledgerOf(context).statements.flatMap(judge),
};
