import type { Pack } from '../../contract/pack';
import { checkPack } from './check-pack';
import {
  pack,
  packIndicator,
  packRow,
  packTable,
} from '../../../../../tests/support/builders/pack';

const check = (given: Pack, included: Pack[] = []) => checkPack({ pack: given, included });

const A = 'students.total';
const B = 'students.new';

const withIndicators = (...indicators: ReturnType<typeof packIndicator>[]) => pack({ indicators });
const withTable = (...rows: ReturnType<typeof packRow>[]) => pack({ tables: [packTable(rows)] });
const withRule = (rule: object, indicators = [packIndicator(A), packIndicator(B)]) =>
  pack({ indicators, rules: [{ id: 'rule', ...rule }] });

describe('checking a pack', () => {
  it('should find nothing in a sound pack', () => {
    const sound = pack({
      indicators: [
        packIndicator(A, { aliases: ['在校生'], definition: '人数', definitionSource: '某文件' }),
        packIndicator(B),
        packIndicator('students.rate', {
          bounds: [0, 100],
          unit: '%',
          kind: 'percent',
          formula: `${B} / ${A}`,
          aggregation: 'formula',
        }),
        packIndicator('satisfaction.students', {
          unit: '%',
          kind: 'percent',
          aggregation: 'weighted',
          weight: 'respondents',
        }),
      ],
      tables: [
        packTable([
          packRow(null, { key: 'students' }),
          packRow(A, { level: 1, parent: 'students' }),
          packRow(B, { level: 2, parent: A }),
        ]),
      ],
      rules: [
        { id: 'new-of-all', kind: 'subset', whole: A, parts: [B] },
        { id: 'order', kind: 'relation', left: B, operator: '<=', right: A },
        { id: 'usual', kind: 'band', indicators: [A], percent: 20 },
        { id: 'usual-rate', kind: 'band', indicators: ['students.rate'], points: 10 },
      ],
      renamed: { 'pupils.total': A },
    });
    expect(check(sound)).toEqual([]);
  });

  it('should know the indicators and chapters of the packs that it builds on', () => {
    const extension = pack({
      pack: 'more-2024',
      includes: ['base-2024'],
      outline: [],
      indicators: [packIndicator('students.old', { formula: `${A} - ${B}` })],
      tables: [packTable([packRow(A)])],
      rules: [{ id: 'parts', kind: 'partition', whole: A, parts: [B, 'students.old'] }],
    });
    expect(check(extension, [pack()])).toEqual([]);
  });

  it('should let a formula take its own value of the year before', () => {
    expect(check(withIndicators(packIndicator(A, { formula: `prev(${A})` })))).toEqual([]);
  });

  it('should let an amount be the same in yuan and in ten thousands of it', () => {
    const indicators = [
      packIndicator(A, { kind: 'amount', unit: '元' }),
      packIndicator(B, { kind: 'amount', unit: '万元' }),
    ];
    expect(check(withRule({ kind: 'same', indicators: [A, B] }, indicators))).toEqual([]);
  });

  const more = (given: object) =>
    pack({ pack: 'more-2024', includes: ['base-2024'], outline: [], indicators: [], ...given });

  const PROBLEMS: {
    what: string;
    given: Pack;
    included?: Pack[];
    path: PropertyKey[];
    words: RegExp;
  }[] = [
    {
      what: 'an included pack that is not there',
      given: pack({ includes: ['none-2024'] }),
      path: ['includes', 0],
      words: /no pack "none-2024"/,
    },
    {
      what: 'a pack that is included twice',
      given: more({ includes: ['base-2024', 'base-2024'] }),
      included: [pack()],
      path: ['includes', 1],
      words: /included twice/,
    },
    {
      what: 'packs that include each other',
      given: pack({ includes: ['more-2024'] }),
      included: [more({ includes: ['third-2024'] }), more({ pack: 'third-2024' })],
      path: ['includes', 0],
      words: /include each other/,
    },
    {
      what: 'a name that cannot be stored',
      given: withIndicators(packIndicator(A, { name: '名'.repeat(201) })),
      path: ['indicators', 0, 'name'],
      words: /201 characters and may have 200/,
    },
    {
      what: 'an indicator that is defined twice',
      given: withIndicators(packIndicator(A), packIndicator(A)),
      path: ['indicators', 1, 'code'],
      words: /indicator "students.total" is already defined in "base-2024"/,
    },
    {
      what: 'an indicator that an included pack defines',
      given: more({ indicators: [packIndicator(A)] }),
      included: [pack()],
      path: ['indicators', 0, 'code'],
      words: /already defined in "base-2024"/,
    },
    {
      what: 'an alias that names another indicator',
      given: withIndicators(
        packIndicator(A, { aliases: ['新生'] }),
        packIndicator(B, { name: '新生' }),
      ),
      path: ['indicators', 0, 'aliases', 0],
      words: /also names the indicator "students.new"/,
    },
    {
      what: 'a table that is defined twice',
      given: pack({ tables: [packTable([packRow(A)]), packTable([packRow(B)])] }),
      path: ['tables', 1, 'key'],
      words: /table "annex-1" is already defined/,
    },
    {
      what: 'a rule that is defined twice',
      given: pack({
        rules: [
          { id: 'rule', kind: 'subset', whole: A, parts: [B] },
          { id: 'rule', kind: 'subset', whole: A, parts: [B] },
        ],
      }),
      path: ['rules', 1, 'id'],
      words: /rule "rule" is already defined/,
    },
    {
      what: 'a chapter that is defined twice',
      given: pack({
        outline: [{ key: 'annexes', title: '附表', chapters: [{ key: 'annexes', title: '附表' }] }],
      }),
      path: ['outline', 0, 'chapters', 0, 'key'],
      words: /chapter "annexes" is already defined/,
    },
    {
      what: 'a chapter on a fourth level',
      given: pack({
        outline: [
          {
            key: 'one',
            title: '1',
            chapters: [
              {
                key: 'two',
                title: '2',
                chapters: [{ key: 'three', title: '3', chapters: [{ key: 'four', title: '4' }] }],
              },
            ],
          },
        ],
      }),
      path: ['outline', 0, 'chapters', 0, 'chapters', 0, 'chapters', 0, 'key'],
      words: /deeper than 3 levels/,
    },
    {
      what: 'a table over a chapter that the outline lacks',
      given: pack({ tables: [packTable([packRow(A)], { chapter: 'annex' })] }),
      path: ['tables', 0, 'chapter'],
      words: /no chapter "annex"/,
    },
    {
      what: 'an unknown indicator in a row',
      given: withTable(packRow('students.old')),
      path: ['tables', 0, 'rows', 0, 'indicator'],
      words: /no indicator "students.old"/,
    },
    {
      what: 'a row that stands in its table twice',
      given: withTable(packRow(A), packRow(A)),
      path: ['tables', 0, 'rows', 1],
      words: /stands in the table twice/,
    },
    {
      what: 'a row that groups and has no key',
      given: withTable(packRow(null)),
      path: ['tables', 0, 'rows', 0],
      words: /needs a key/,
    },
    {
      what: 'a key on a row that has an indicator',
      given: withTable(packRow(A, { key: 'students' })),
      path: ['tables', 0, 'rows', 0, 'key'],
      words: /take the key away/,
    },
    {
      what: 'a parent that is no row above',
      given: withTable(packRow(A, { level: 1, parent: B }), packRow(B)),
      path: ['tables', 0, 'rows', 0, 'parent'],
      words: /no row above/,
    },
    {
      what: 'a level that jumps',
      given: withTable(packRow(A), packRow(B, { level: 2, parent: A })),
      path: ['tables', 0, 'rows', 1, 'level'],
      words: /on level 2 and, by its parent, belongs on 1/,
    },
    {
      what: 'a level without a parent',
      given: withTable(packRow(A), packRow(B, { level: 1 })),
      path: ['tables', 0, 'rows', 1, 'level'],
      words: /belongs on 0/,
    },
    {
      what: 'a formula that cannot be read',
      given: withIndicators(packIndicator(A, { formula: '?' })),
      path: ['indicators', 0, 'formula'],
      words: /no meaning in a formula/,
    },
    {
      what: 'an unknown indicator in a formula',
      given: withIndicators(packIndicator(A, { formula: 'students.old + 1' })),
      path: ['indicators', 0, 'formula'],
      words: /no indicator "students.old"/,
    },
    {
      what: 'a formula that needs itself in a fixed year',
      given: withIndicators(packIndicator(A), packIndicator(B, { formula: `${B}@2023 * 2` })),
      path: ['indicators', 1, 'formula'],
      words: /circle: students.new → students.new/,
    },
    {
      what: 'formulas that need each other in a fixed year, years back',
      given: withIndicators(
        packIndicator(A, { formula: `${B}@2023` }),
        packIndicator(B, { formula: `prev(${A})` }),
      ),
      path: ['indicators', 0, 'formula'],
      words: /circle: students.total → students.new → students.total/,
    },
    {
      what: 'formulas that go round in a circle',
      given: withIndicators(packIndicator(A, { formula: B }), packIndicator(B, { formula: A })),
      path: ['indicators', 1, 'formula'],
      words: /circle: students.new → students.total → students.new/,
    },
    {
      what: 'a formula of words',
      given: withIndicators(
        packIndicator(A, { kind: 'text', formula: B, aggregation: 'none' }),
        packIndicator(B),
      ),
      path: ['indicators', 0, 'formula'],
      words: /kind text/,
    },
    {
      what: 'aggregation by a formula that is not there',
      given: withIndicators(packIndicator(A, { aggregation: 'formula' })),
      path: ['indicators', 0, 'aggregation'],
      words: /needs a formula/,
    },
    {
      what: 'a weighted aggregation without a weight',
      given: withIndicators(packIndicator(A, { aggregation: 'weighted' })),
      path: ['indicators', 0, 'aggregation'],
      words: /needs a weight/,
    },
    {
      what: 'a weight of what is not weighted',
      given: withIndicators(packIndicator(A, { weight: B }), packIndicator(B)),
      path: ['indicators', 0, 'weight'],
      words: /belongs to a weighted aggregation/,
    },
    {
      what: 'an unknown weight',
      given: withIndicators(packIndicator(A, { aggregation: 'weighted', weight: 'students.old' })),
      path: ['indicators', 0, 'weight'],
      words: /no indicator "students.old"/,
    },
    {
      what: 'an indicator as its own weight',
      given: withIndicators(packIndicator(A, { aggregation: 'weighted', weight: A })),
      path: ['indicators', 0, 'weight'],
      words: /its own weight/,
    },
    {
      what: 'a definition without the document it follows',
      given: withIndicators(packIndicator(A, { definition: '学生人数' })),
      path: ['indicators', 0, 'definition'],
      words: /name the document/,
    },
    {
      what: 'a document that no definition follows',
      given: withIndicators(packIndicator(A, { definitionSource: '某文件' })),
      path: ['indicators', 0, 'definitionSource'],
      words: /has no source/,
    },
    {
      what: 'bounds that nothing lies in',
      given: withIndicators(packIndicator(A, { bounds: [100, 0] })),
      path: ['indicators', 0, 'bounds'],
      words: /100 is above the largest 0/,
    },
    {
      what: 'bounds of a text',
      given: withIndicators(
        packIndicator(A, { kind: 'text', aggregation: 'none', bounds: [0, 1] }),
      ),
      path: ['indicators', 0, 'bounds'],
      words: /a text has no bounds/,
    },
    {
      what: 'a percent in another unit',
      given: withIndicators(packIndicator(A, { kind: 'percent', aggregation: 'none' })),
      path: ['indicators', 0, 'unit'],
      words: /the unit of a percent is %/,
    },
    {
      what: 'a sum of percents',
      given: withIndicators(packIndicator(A, { kind: 'percent', unit: '%' })),
      path: ['indicators', 0, 'aggregation'],
      words: /percents do not add up/,
    },
    {
      what: 'a sum of words',
      given: withIndicators(packIndicator(A, { kind: 'text', unit: null })),
      path: ['indicators', 0, 'aggregation'],
      words: /cannot be aggregated/,
    },
    {
      what: 'an unknown indicator in a rule',
      given: withRule({ kind: 'base', rate: A, over: 'students.old' }),
      path: ['rules', 0, 'over'],
      words: /no indicator "students.old"/,
    },
    {
      what: 'an indicator that a rule names twice',
      given: withRule({ kind: 'partition', whole: A, parts: [B, A] }),
      path: ['rules', 0, 'parts', 1],
      words: /names "students.total" twice/,
    },
    {
      what: 'an unknown indicator in an expression',
      given: withRule({ kind: 'relation', left: A, operator: '>=', right: 'students.old' }),
      path: ['rules', 0, 'right'],
      words: /no indicator "students.old"/,
    },
    {
      what: 'an expression that cannot be read',
      given: withRule({ kind: 'relation', left: '?', operator: '>=', right: A }),
      path: ['rules', 0, 'left'],
      words: /no meaning in a formula/,
    },
    {
      what: 'bounds that bound nothing',
      given: withRule({ kind: 'bounds', indicator: A }),
      path: ['rules', 0],
      words: /give min, max or both/,
    },
    {
      what: 'bounds that leave no room',
      given: withRule({ kind: 'bounds', indicator: A, min: 2, max: 1 }),
      path: ['rules', 0, 'min'],
      words: /above the largest/,
    },
    {
      what: 'a band without a width',
      given: withRule({ kind: 'band', indicators: [A] }),
      path: ['rules', 0],
      words: /give percent or, for percents, points/,
    },
    {
      what: 'points of a count',
      given: withRule({ kind: 'band', indicators: [A], points: 10 }),
      path: ['rules', 0, 'indicators', 0],
      words: /points are for percents/,
    },
    {
      what: 'a percent of a percent',
      given: withRule({ kind: 'band', indicators: [A], percent: 10 }, [
        packIndicator(A, { kind: 'percent', unit: '%', aggregation: 'none' }),
      ]),
      path: ['rules', 0, 'indicators', 0],
      words: /a percent changes in points/,
    },
    ...(['partition', 'sum', 'overlap'] as const).map((kind) => ({
      what: `parts of a ${kind} in another unit`,
      given: withRule({ kind, whole: A, parts: [B, 'students.old'] }, [
        packIndicator(A),
        packIndicator(B),
        packIndicator('students.old', { unit: '人次' }),
      ]),
      path: ['rules', 0, 'parts', 1],
      words:
        /the unit of "students.old" is 人次 \(count\) and that of "students.total" 人 \(count\)/,
    })),
    {
      what: 'a part of a subset of another kind',
      given: withRule({ kind: 'subset', whole: A, parts: [B] }, [
        packIndicator(A),
        packIndicator(B, { kind: 'amount' }),
      ]),
      path: ['rules', 0, 'parts', 0],
      words: /do not compare/,
    },
    {
      what: 'yuan as a part of ten thousands of it',
      given: withRule({ kind: 'subset', whole: A, parts: [B] }, [
        packIndicator(A, { kind: 'amount', unit: '万元' }),
        packIndicator(B, { kind: 'amount', unit: '元' }),
      ]),
      path: ['rules', 0, 'parts', 0],
      words: /do not compare/,
    },
    {
      what: 'one quantity in units that are not of money',
      given: withRule({ kind: 'same', indicators: [A, B] }, [
        packIndicator(A),
        packIndicator(B, { unit: '人次' }),
      ]),
      path: ['rules', 0, 'indicators', 1],
      words: /do not compare/,
    },
    {
      what: 'a rule over words',
      given: withRule({ kind: 'base', rate: A, over: B }, [
        packIndicator(A),
        packIndicator(B, { kind: 'text', aggregation: 'none' }),
      ]),
      path: ['rules', 0, 'over'],
      words: /a rule needs numbers/,
    },
    {
      what: 'a renamed code that is still there',
      given: pack({ renamed: { [A]: B } }),
      path: ['renamed', A],
      words: /still an indicator/,
    },
    {
      what: 'a code renamed to one that is not there',
      given: pack({ renamed: { 'pupils.total': 'students.old' } }),
      path: ['renamed', 'pupils.total'],
      words: /no indicator "students.old"/,
    },
    {
      what: 'two codes renamed to one',
      given: pack({ renamed: { 'pupils.all': A, 'pupils.total': A } }),
      path: ['renamed', 'pupils.total'],
      words: /cannot both have become/,
    },
  ];

  it.each(PROBLEMS)('should name $what', ({ given, included, path, words }) => {
    expect(check(given, included)).toContainEqual({
      path,
      messages: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(words) },
    });
  });
});
