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
import { prepared } from '../../../../../tests/support/builders/prepared';
import { smallReportContent } from '../../../../../tests/support/builders/report';
import { paragraph, paragraphOf } from '../../../../../tests/support/builders/text';

const broken = prepared({
  chapters: [
    chapter({ documentId: 'below', parent: 'draft' }),
    chapter({
      documentId: 'top',
      blocks: [
        { type: 'images', images: ['gone'] },
        {
          type: 'text',
          content: [paragraph({ text: '{{gone.code}}' }), paragraphOf({ children: [] })],
          unreadable: [{ index: 1, what: 'picture', excerpt: '' }],
        },
      ],
    }),
  ],
  cases: [caseStory({ chapter: null })],
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
    const found = runChecks({ context: broken, checks: ERRORS }).map((finding) => finding.check);
    expect(found).toEqual(ERRORS.map((check) => check.id));
  });

  it('should give findings of the severity that they declare', () => {
    const declared = new Map(CHECKS.map(({ id, severity }) => [id, severity]));
    for (const { check, severity } of runChecks({ context: broken })) {
      expect([check, severity]).toEqual([check, declared.get(check)]);
    }
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
