import type { BlockContent } from '../content/report-content';
import { paragraph, paragraphOf } from '../../../../../tests/support/builders/text';
import {
  changesAfter,
  content,
  edited,
  editionContent,
  withBlocks,
  words,
} from '../../../../../tests/support/builders/editions';

const [students, majors, photos, virtue] = [
  '学校现有全日制在校生 3120 人，比上年有所增加。',
  '专业设置紧贴产业，开设数控加工、新能源汽车等专业。',
  { type: 'images' as const, images: ['campus', 'library'] },
  '学校坚持立德树人，办学条件持续改善。',
];

const rewrite = (...blocks: BlockContent[]) =>
  changesAfter((given) => withBlocks(given, 'overview', ...blocks));

describe('what differs in texts', () => {
  it('should be a rewritten paragraph with its place and the words that differ', () => {
    const changes = rewrite(words(students.replace('3120', '3210'), majors), photos, words(virtue));
    expect(changes.texts).toEqual([
      {
        kind: 'changed',
        field: 'text',
        place: {
          chapter: { key: 'overview', number: '1', title: '学校概况' },
          case: null,
          block: 0,
          paragraph: 0,
        },
        movedFrom: null,
        before: students,
        after: students.replace('3120', '3210'),
        diff: [
          { op: 'same', text: '学校现有全日制在校生 ' },
          { op: 'removed', text: '3120' },
          { op: 'added', text: '3210' },
          { op: 'same', text: ' 人，比上年有所增加。' },
        ],
      },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be an inserted paragraph alone, not all that follow it', () => {
    const changes = rewrite(
      words('建校五十周年。'),
      words(students, majors),
      photos,
      words(virtue),
    );
    expect(changes.texts).toMatchObject([
      { kind: 'added', place: { block: 0 }, before: null, after: '建校五十周年。', diff: null },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be a removed paragraph, at its old place', () => {
    const changes = rewrite(words(students), photos, words(virtue));
    expect(changes.texts).toMatchObject([
      { kind: 'removed', place: { block: 0, paragraph: 1 }, before: majors, after: null },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be nothing where paragraphs are only cut into blocks otherwise', () => {
    const changes = rewrite(words(students), words(majors), photos, words(virtue));
    expect(changes.counts.total).toBe(0);
  });

  it('should be one that moved within its chapter', () => {
    const changes = rewrite(words(majors, students), photos, words(virtue));
    expect(changes.texts).toMatchObject([{ kind: 'moved' }]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be one that moved to another chapter, with both places', () => {
    const changes = changesAfter((given) =>
      withBlocks(
        withBlocks(given, 'overview', words(students, majors), photos),
        'staff',
        words(virtue),
      ),
    );
    expect(changes.texts).toMatchObject([
      {
        kind: 'moved',
        place: { chapter: { number: '1.1' }, block: 0 },
        movedFrom: { chapter: { number: '1' }, block: 2 },
        before: virtue,
        after: virtue,
      },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be another format of the same words', () => {
    const bold = paragraphOf({ children: [{ type: 'text', text: students, bold: true }] });
    const changes = rewrite(content(bold, paragraph({ text: majors })), photos, words(virtue));
    expect(changes.texts).toMatchObject([
      { kind: 'reformatted', before: students, after: students, diff: null },
    ]);
  });

  it('should tell items of lists one by one', () => {
    const item = (text: string) => ({
      type: 'list-item' as const,
      children: [{ type: 'text' as const, text }],
    });
    const list = (...texts: string[]) =>
      content({ type: 'list', format: 'unordered', children: texts.map(item) });
    const before = withBlocks(editionContent(), 'staff', list('培养双师型教师', '引进企业技师'));
    const changes = changesAfter(
      (given) => withBlocks(given, 'staff', list('培养双师型教师三名', '引进企业技师')),
      before,
    );
    expect(changes.texts).toMatchObject([
      { kind: 'changed', before: '培养双师型教师', after: '培养双师型教师三名' },
    ]);
  });

  it('should tell a part of a challenge by its name, and not its number', () => {
    const challenge = (problem: string, measures: string): BlockContent => ({
      type: 'challenge',
      problem,
      cause: `${problem}的成因`,
      measures,
    });
    const before = withBlocks(
      editionContent(),
      'staff',
      challenge('双师型教师比例不高', '加强企业实践和引进'),
    );
    const changes = changesAfter(
      (given) =>
        withBlocks(
          given,
          'staff',
          challenge('场地不足', '扩建'),
          challenge('双师型教师比例不高', '加强企业实践和聘请'),
        ),
      before,
    );
    expect(changes.texts.map(({ kind, field, after }) => [kind, field, after])).toEqual([
      ['added', 'problem', '场地不足'],
      ['added', 'cause', '场地不足的成因'],
      ['added', 'measures', '扩建'],
      ['changed', 'measures', '加强企业实践和聘请'],
    ]);
  });

  it.each([
    ['summary', { summary: '服务乡村与产业。' }, '服务乡村产业。', '服务乡村与产业。'],
    ['date', { date: '2024-05-01' }, null, '2024-05-01'],
    ['partners', { partners: ['甲公司', '乙村'] }, null, '甲公司、乙村'],
    ['tags', { tags: ['振兴'] }, null, '振兴'],
  ])('should be another %s of a case', (field, edit, before, after) => {
    const changes = changesAfter((given) => edited(given, 'cases', 'village', edit));
    expect(changes.texts).toMatchObject([
      { field, before, after, place: { chapter: { number: '2' }, case: { number: 2 } } },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it.each(['title', 'subtitle', 'language', 'signatory'] as const)(
    'should be another %s of the report',
    (field) => {
      const changes = changesAfter((given) => ({
        ...given,
        report: { ...given.report, [field]: '另一个' },
      }));
      expect(changes.texts).toMatchObject([{ field, after: '另一个', place: { chapter: null } }]);
      expect(changes.counts.total).toBe(1);
    },
  );

  it('should be another statement', () => {
    const changes = changesAfter((given) => ({
      ...given,
      report: { ...given.report, statement: [paragraph({ text: '本校承诺数据真实。' })] },
    }));
    expect(changes.texts).toMatchObject([
      { kind: 'added', field: 'statement', place: { paragraph: 0 } },
    ]);
  });

  it('should be another name of the school', () => {
    const changes = changesAfter((given) => ({
      ...given,
      school: { ...given.school, name: '聚英技师学院', district: '巴南区' },
    }));
    expect(changes.texts.map(({ kind, field }) => [kind, field])).toEqual([
      ['changed', 'school.name'],
      ['added', 'school.district'],
    ]);
  });

  it('should come in reading order, what was removed where it stood', () => {
    const changes = changesAfter((given) => ({
      ...withBlocks(
        withBlocks(given, 'overview', words(students), photos, words(virtue, '新的一段。')),
        'teaching',
        words('教学改革稳步深入推进。'),
        { type: 'table', table: 'trend' },
      ),
      report: { ...given.report, subtitle: '副题' },
    }));
    expect(changes.texts.map(({ kind, before, after }) => [kind, before ?? after])).toEqual([
      ['added', '副题'],
      ['removed', majors],
      ['added', '新的一段。'],
      ['changed', '教学改革稳步推进。'],
    ]);
  });
});
