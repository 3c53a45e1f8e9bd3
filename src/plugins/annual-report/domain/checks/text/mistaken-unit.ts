import { ledgerOf } from '../../ledger/accounts';
import { type UnitSlip, unitSlipsIn } from '../../ledger/unit-slips';
import type { Bilingual } from '../../base/bilingual';
import type { Check, FindingDraft } from '../check';
import { excerpt } from '../support/find-matches';
import { printedNumber } from '../support/make-finding';

const reasonOf = ({ by }: UnitSlip): Bilingual => {
  if ('value' in by) {
    const { indicator, text, year } = by.value;
    const value = `${text}${indicator.unit ?? ''}`;
    return {
      zh: `指标“${indicator.name}”${year} 年的值是 ${value}`,
      en: `"${indicator.name}" is ${value} in ${year}`,
    };
  }
  if ('other' in by) {
    const { text, statement } = by.other;
    const { label, title } = statement.passage.place;
    return {
      zh: `“${label ?? title}”中写 ${printedNumber({ text })}`,
      en: `"${label ?? title}" has ${printedNumber({ text })}`,
    };
  }
  const { target, operands } = by.identity;
  const [first = '', second = ''] = operands.map(printedNumber);
  return {
    zh: `${first} 除以 ${second} 应与 ${printedNumber(target)} 相符`,
    en: `${first} divided by ${second} should be ${printedNumber(target)}`,
  };
};

const describe = (slip: UnitSlip): FindingDraft => {
  const { told, right } = slip;
  const { text, place } = told.statement.passage;
  const reason = reasonOf(slip);
  const printed = printedNumber(told);
  const hint =
    right === '' ? { zh: '', en: '' } : { zh: `，可能应为 ${right}`, en: `; ${right} would agree` };
  return {
    place,
    quote: excerpt({ text, start: told.start, end: told.end, reach: 24 }),
    numbers: [{ label: told.label, text: printed, value: told.value }],
    messages: {
      zh: `“${printed}”的单位与别处不合：${reason.zh}${hint.zh}。`,
      en: `The unit of "${printed}" does not agree: ${reason.en}${hint.en}.`,
    },
  };
};

/** A number whose digits agree with another and whose unit does not: 246.8 公斤 for 246.8 吨. */
export const mistakenUnit: Check = {
  id: 'mistaken-unit',
  family: 'text',
  reads: 'neighbours',
  severity: 'warning',
  name: { zh: '单位有误', en: 'A mistaken unit' },
  advice: { zh: '请核对数字的单位。', en: 'Check the unit of the number.' },
  limits: {
    zh: '只在换成另一个单位（如公斤与吨、Mbps 与 Gbps、元与万元、人与人次）就与指标值、平均数或别处的同一数字完全相符时提示。',
    en: 'Reported only where another unit makes the number agree with a value, an average or the same number elsewhere.',
  },
  run: (context) => unitSlipsIn(ledgerOf(context)).map(describe),
};
