import { indicator, observation } from '../../../../../tests/support/builders/content';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';
import { ledgerOf } from './accounts';
import { createFactOffers } from './offered-facts';

const NUMBERS = {
  indicators: [
    indicator({ code: 'teachers.full', name: '专任教师', unit: '人' }),
    indicator({ code: 'teachers.double', name: '双师型教师', unit: '人' }),
    indicator({ code: 'rate', name: '毕业去向落实率', unit: '%', kind: 'percent', decimals: 1 }),
    indicator({ code: 'assets', name: '固定资产总值', unit: '元', kind: 'amount', decimals: 2 }),
    indicator({ code: 'income', name: '办学经费收入', unit: '万元', kind: 'amount', decimals: 2 }),
  ],
  observations: [
    observation({ indicator: 'teachers.full', value: 128 }),
    observation({ indicator: 'teachers.full', year: 2023, value: 116 }),
    observation({ indicator: 'teachers.double', value: 64 }),
    observation({ indicator: 'rate', value: 98.5, text: '98.5%' }),
    observation({ indicator: 'assets', value: 41_800_000 }),
    observation({ indicator: 'income', value: 1234.5, text: '1234.50' }),
  ],
};

/** The text with the tokens that are offered in the places of its numbers. */
const bound = (text: string): string => {
  const report = prepared({ ...NUMBERS, ...saying(text) });
  const offers = createFactOffers(report);
  return ledgerOf(report)
    .numbers.map(({ told, account }) => offers.ofAccount(told, account))
    .reduceRight(
      (words, fact) =>
        fact ? words.slice(0, fact.start) + fact.token + words.slice(fact.end) : words,
      text,
    );
};

describe('the token that is offered for a number', () => {
  it.each<[string, string, string]>([
    ['a count', '学校有专任教师 128 人。', '学校有专任教师 {{teachers.full}} 人。'],
    ['a percent with its sign', '毕业去向落实率 98.5%。', '毕业去向落实率 {{rate}}。'],
    ['the year before', '2023 年专任教师 116 人。', '2023 年专任教师 {{teachers.full@2023}} 人。'],
    ['an amount in 万', '固定资产总值 4180 万元。', '固定资产总值 {{assets|wan}}元。'],
    ['more decimals', '毕业去向落实率 98.50%。', '毕业去向落实率 {{rate|value.2}}%。'],
    ['fewer decimals', '办学经费收入 1234.5 万元。', '办学经费收入 {{income|value.1}} 万元。'],
  ])('should print %s', (_what, text, expected) => {
    expect(bound(text)).toBe(expected);
  });

  it('should print a change with the direction that its words say', () => {
    expect(bound('学校有专任教师 128 人，比上年增加 12 人。')).toBe(
      '学校有专任教师 {{teachers.full}} 人，比上年增加 {{teachers.full|change.up}} 人。',
    );
  });

  it('should print a share of another value', () => {
    expect(bound('专任教师 128 人，其中双师型教师 64 人，占专任教师的 50%。')).toBe(
      '专任教师 {{teachers.full}} 人，其中双师型教师 {{teachers.double}} 人，占专任教师的 {{teachers.double|share:teachers.full.0}}。',
    );
  });

  it.each([
    ['no blank stands before 万', '固定资产总值 4180万元。'],
    ['its thousands are marked', '办学经费收入 1,234.5 万元。'],
    ['it equals nothing', '学校有专任教师 131 人。'],
  ])('should be none where %s', (_what, text) => {
    expect(bound(text)).toBe(text);
  });
});
