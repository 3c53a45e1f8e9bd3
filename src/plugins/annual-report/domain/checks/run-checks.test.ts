import { SEVERITIES } from '../../contract/finding';
import { CHECKS, runChecks } from './run-checks';
import { prepareReport } from '../compile/prepare-report';
import {
  caseStory,
  chapter,
  image,
  layoutRow,
  observation,
  table,
} from '../../../../../tests/support/builders/content';
import { numbers, packOf } from '../../../../../tests/support/builders/numbers';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { smallReportContent } from '../../../../../tests/support/builders/report';
import { paragraph, paragraphOf } from '../../../../../tests/support/builders/text';

const CITIZEN = '11010519491231002X';
const CARD = '4111111111111111';

const broken = prepared({
  ...numbers({
    'a.count': { name: '教师数', values: { 2024: '-4' } },
    'a.share': { name: '就业率', kind: 'percent', values: { 2024: '104%' } },
  }),
  pack: { ...packOf(), bounds: { 'a.share': [0, 100] } },
  chapters: [
    chapter({ documentId: 'below', parent: 'draft' }),
    chapter({
      documentId: 'top',
      blocks: [
        { type: 'images', images: ['gone'] },
        {
          type: 'text',
          content: [
            paragraph({ text: '{{gone.code}}' }),
            paragraphOf({ children: [] }),
            paragraph({ text: `证号 ${CITIZEN}，卡号 ${CARD}。` }),
          ],
          unreadable: [{ index: 1, what: 'picture', excerpt: '' }],
        },
      ],
    }),
  ],
  cases: [caseStory({ chapter: null, date: '2024-02-30' })],
  images: [image({ file: null, schools: { image: 'elsewhere', file: null } })],
  tables: [table({ layout: [layoutRow({ required: true })] })],
});

const sound = () => {
  const content = smallReportContent();
  const statement = [paragraph({ text: '本报告内容真实、准确。' })];
  return prepareReport({
    content: {
      ...content,
      report: { ...content.report, statement, signatory: '校长' },
      observations: [
        ...content.observations,
        observation({ indicator: 'graduates.employed', year: 2023, value: 270 }),
      ],
    },
  });
};

const ERRORS = CHECKS.filter(({ severity }) => severity === 'error');

describe('the checks together', () => {
  it('should find nothing in a sound report', () => {
    expect(runChecks({ context: sound() })).toEqual([]);
  });

  it('should have an id each', () => {
    const ids = CHECKS.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('should each find what may not be released', () => {
    const found = runChecks({ context: broken, checks: ERRORS }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(found.map(({ check }) => check)).toEqual(ERRORS.map(({ id }) => id));
  });

  it('should give findings of the severity that they declare, or of a lesser one', () => {
    const declared = new Map(CHECKS.map(({ id, severity }) => [id, SEVERITIES.indexOf(severity)]));
    for (const { check, severity } of runChecks({ context: broken })) {
      expect(SEVERITIES.indexOf(severity)).toBeGreaterThanOrEqual(declared.get(check) ?? Infinity);
    }
  });

  it('should let errors be overridden that are about what cannot be, and no others', () => {
    const overridable = runChecks({ context: broken }).filter((found) => found.canBeOverridden);
    expect(overridable.map(({ check, severity }) => [check, severity])).toEqual([
      ['percent-range', 'error'],
      ['whole-counts', 'error'],
      ['impossible-dates', 'error'],
      ['identity-numbers', 'error'],
      ['bank-cards', 'error'],
    ]);
    expect(CHECKS.filter((check) => check.canBeOverridden).map(({ id }) => id)).toEqual(
      overridable.map(({ check }) => check),
    );
  });

  it('should say in Chinese and English what is wrong', () => {
    for (const { messages } of runChecks({ context: broken })) {
      expect(messages.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(messages.en).toMatch(/[A-Za-z].*\.$/);
    }
  });

  it('should explain themselves in Chinese and English', () => {
    for (const { name, advice, limits } of CHECKS) {
      for (const { zh, en } of [name, advice, limits]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/[A-Za-z]/);
      }
    }
  });
});
