import type { ReportContent } from '../content/report-content';
import { caseStory, chapter, imageFile } from '../../../../../tests/support/builders/content';
import {
  changesAfter,
  edited,
  editionContent,
  fileOf,
  photo,
  withBlocks,
  words,
} from '../../../../../tests/support/builders/editions';

const reported = (changes: ReturnType<typeof changesAfter>) =>
  changes.structure.map(({ kind, type, key, before, after }) => [
    kind,
    type,
    key,
    before?.number ?? null,
    after?.number ?? null,
  ]);

const withChapter = (given: ReportContent, position: number): ReportContent => ({
  ...given,
  chapters: [...given.chapters, chapter({ documentId: 'new', title: '党建引领', position })],
});

describe('what differs in the structure', () => {
  it('should be an inserted chapter; what follows is only renumbered', () => {
    const changes = changesAfter((given) => withChapter(given, 0));
    expect(reported(changes)).toEqual([
      ['added', 'chapter', 'new', null, '1'],
      ['renumbered', 'chapter', 'overview', '1', '2'],
      ['renumbered', 'chapter', 'staff', '1.1', '2.1'],
      ['renumbered', 'chapter', 'teaching', '2', '3'],
      ['renumbered', 'chapter', 'annexes', '3', '4'],
    ]);
    expect(changes.counts).toMatchObject({ structure: 1, renumbered: 4, total: 1 });
  });

  it('should be a removed chapter, with what it held', () => {
    const given = withBlocks(withChapter(editionContent(), 0), 'new', words('支部建设。'));
    const changes = changesAfter(() => editionContent(), given);
    expect(reported(changes)[0]).toEqual(['removed', 'chapter', 'new', '1', null]);
    expect(changes.texts).toMatchObject([
      { kind: 'removed', place: { chapter: { key: 'new' } }, before: '支部建设。' },
    ]);
  });

  it('should be a renamed chapter with both names', () => {
    const changes = changesAfter((given) =>
      edited(given, 'chapters', 'staff', { title: '师资队伍' }),
    );
    expect(changes.structure).toEqual([
      {
        kind: 'renamed',
        type: 'chapter',
        key: 'staff',
        before: {
          number: '1.1',
          title: '教师队伍',
          place: {
            chapter: { key: 'overview', number: '1', title: '学校概况' },
            case: null,
            block: null,
            paragraph: null,
          },
        },
        after: {
          number: '1.1',
          title: '师资队伍',
          place: {
            chapter: { key: 'overview', number: '1', title: '学校概况' },
            case: null,
            block: null,
            paragraph: null,
          },
        },
      },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be the one chapter that jumped, with its new number', () => {
    const changes = changesAfter((given) => edited(given, 'chapters', 'overview', { position: 9 }));
    expect(reported(changes).filter(([, type]) => type === 'chapter')).toEqual([
      ['renumbered', 'chapter', 'teaching', '2', '1'],
      ['renumbered', 'chapter', 'annexes', '3', '2'],
      ['moved', 'chapter', 'overview', '1', '3'],
      ['renumbered', 'chapter', 'staff', '1.1', '3.1'],
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be a section that another chapter holds', () => {
    const changes = changesAfter((given) =>
      edited(given, 'chapters', 'staff', { parent: 'teaching' }),
    );
    expect(changes.structure[0]).toMatchObject({
      kind: 'moved',
      key: 'staff',
      before: { number: '1.1', place: { chapter: { key: 'overview' } } },
      after: { number: '2.1', place: { chapter: { key: 'teaching' } } },
    });
  });

  it('should be moved and renamed where it is both', () => {
    const changes = changesAfter((given) =>
      edited(given, 'chapters', 'staff', { parent: 'teaching', title: '师资' }),
    );
    expect(reported(changes).slice(0, 2)).toEqual([
      ['moved', 'chapter', 'staff', '1.1', '2.1'],
      ['renamed', 'chapter', 'staff', '1.1', '2.1'],
    ]);
  });

  it('should be an added case with its texts', () => {
    const changes = changesAfter((given) => ({
      ...given,
      cases: [
        caseStory({
          documentId: 'factory',
          chapter: 'overview',
          summary: '共建工厂。',
          blocks: [words('校企共建实训工厂。')],
        }),
        ...given.cases,
      ],
    }));
    expect(reported(changes)).toEqual([
      ['added', 'case', 'factory', null, '案例 1'],
      ['renumbered', 'case', 'skills', '案例 1', '案例 2'],
      ['renumbered', 'case', 'village', '案例 2', '案例 3'],
    ]);
    expect(changes.texts.map(({ kind, field }) => [kind, field])).toEqual([
      ['added', 'summary'],
      ['added', 'text'],
    ]);
  });

  it('should be a case that another chapter tells, without its texts', () => {
    const changes = changesAfter((given) =>
      edited(given, 'cases', 'village', { chapter: 'annexes' }),
    );
    expect(reported(changes)).toEqual([['moved', 'case', 'village', '案例 2', '案例 2']]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be a table that stands elsewhere', () => {
    const changes = changesAfter((given) =>
      withBlocks(withBlocks(given, 'teaching', words('教学改革稳步推进。')), 'staff', {
        type: 'table',
        table: 'trend',
      }),
    );
    expect(changes.structure).toMatchObject([
      {
        kind: 'moved',
        type: 'table',
        key: 'trend',
        before: { place: { chapter: { number: '2' }, block: 1 } },
        after: { place: { chapter: { number: '1.1' }, block: 0 } },
      },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be another title of a table', () => {
    const changes = changesAfter((given) =>
      edited(given, 'tables', 'annex-1', { title: '计分卡（修订）' }),
    );
    expect(reported(changes)).toEqual([['renamed', 'table', 'annex-1', '附表 1', '附表 1']]);
  });
});

describe('what differs in images', () => {
  const show = (given: ReportContent, ...images: string[]): ReportContent => {
    const own = given.chapters.find(({ key }) => key === 'overview')?.blocks ?? [];
    return withBlocks(
      given,
      'overview',
      ...own.map((block) => (block.type === 'images' ? { ...block, images } : block)),
    );
  };
  const kinds = (changes: ReturnType<typeof changesAfter>) =>
    changes.images.map(({ kind, key, label }) => [kind, key, label]);

  it('should be another file under the same key', () => {
    const changes = changesAfter((given) =>
      edited(given, 'images', 'campus', { file: fileOf('retaken') }),
    );
    expect(changes.images).toMatchObject([
      {
        kind: 'replaced',
        key: 'campus',
        label: '图 1',
        place: { chapter: { number: '1' }, block: 1 },
        file: {
          before: { url: '/uploads/editions/files/campus.jpg' },
          after: { url: '/uploads/editions/files/retaken.jpg' },
        },
      },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it.each([
    ['caption', '校园全景图', '照片 campus'],
    ['alt', '校园俯瞰图', '学生在实训室操作设备'],
    ['credit', '摄影社', null],
    ['takenOn', '2024-09-01', null],
  ])('should be another %s', (field, after, before) => {
    const changes = changesAfter((given) => edited(given, 'images', 'campus', { [field]: after }));
    expect(changes.images).toMatchObject([
      { kind: 'changed', key: 'campus', field, before, after, file: null },
    ]);
    expect(changes.counts.total).toBe(1);
  });

  it('should be an added photograph; those behind it are only renumbered', () => {
    const changes = changesAfter((given) =>
      show({ ...given, images: [...given.images, photo('gate')] }, 'gate', 'campus', 'library'),
    );
    expect(kinds(changes)).toEqual([
      ['added', 'gate', '图 1'],
      ['renumbered', 'campus', '图 2'],
      ['renumbered', 'library', '图 3'],
      ['renumbered', 'village', '图 4'],
    ]);
    expect(changes.images[0]?.file).toMatchObject({ before: null, after: { mime: 'image/jpeg' } });
    expect(changes.counts).toMatchObject({ images: 1, renumbered: 3, total: 1 });
  });

  it('should be a removed photograph with the file that it had', () => {
    const changes = changesAfter((given) => show(given, 'campus'));
    expect(changes.images[0]).toMatchObject({
      kind: 'removed',
      key: 'library',
      place: { chapter: { number: '1' }, block: 1 },
      file: { after: null },
    });
  });

  it('should be two that changed places', () => {
    const changes = changesAfter((given) => show(given, 'library', 'campus'));
    expect(changes.counts).toMatchObject({ images: 1, renumbered: 1 });
    expect(changes.images.map(({ kind }) => kind).sort()).toEqual(['moved', 'renumbered']);
  });

  it('should be one that moved to a case, with both places', () => {
    const changes = changesAfter((given) =>
      edited(show(given, 'campus'), 'cases', 'skills', {
        blocks: [{ type: 'images', images: ['library'] }],
      }),
    );
    expect(changes.images).toMatchObject([
      {
        kind: 'moved',
        key: 'library',
        place: { case: { key: 'skills' }, block: 0 },
        movedFrom: { chapter: { number: '1' }, case: null, block: 1 },
        file: null,
      },
    ]);
  });

  it('should be one that moved over the text beside it', () => {
    const changes = changesAfter((given) => {
      const [first, shown, last] = given.chapters[0]?.blocks ?? [];
      return first && shown && last ? withBlocks(given, 'overview', shown, first, last) : given;
    });
    expect(kinds(changes)).toEqual([
      ['moved', 'campus', '图 1'],
      ['moved', 'library', '图 2'],
    ]);
    expect(changes.texts).toEqual([]);
  });

  it('should not be one that only has more text before it', () => {
    const changes = changesAfter((given) => {
      const blocks = given.chapters[0]?.blocks ?? [];
      return withBlocks(given, 'overview', words('新的第一段。'), ...blocks);
    });
    expect(changes.images).toEqual([]);
  });

  it('should be another cover of a case', () => {
    const changes = changesAfter((given) =>
      edited({ ...given, images: [...given.images, photo('stage')] }, 'cases', 'skills', {
        cover: 'stage',
      }),
    );
    expect(changes.images).toMatchObject([
      { kind: 'removed', key: 'contest', isCover: true, label: null },
      { kind: 'added', key: 'stage', isCover: true, place: { case: { key: 'skills' } } },
    ]);
    expect(changes.counts.total).toBe(2);
  });

  it('should be one shown at one more place', () => {
    const changes = changesAfter((given) =>
      withBlocks(given, 'staff', { type: 'images', images: ['campus'] }),
    );
    expect(changes.images).toMatchObject([
      { kind: 'added', key: 'campus', place: { chapter: { number: '1.1' } }, file: null },
    ]);
  });

  describe('against a preview, where files have no hash yet', () => {
    const unhashed = (given: Partial<ReturnType<typeof fileOf>>) =>
      changesAfter((content) =>
        edited(content, 'images', 'campus', {
          file: { ...fileOf('campus'), url: '/uploads/campus.jpg', sha256: null, ...given },
        }),
      ).images;

    it('should be nothing for an untouched photograph at another address', () => {
      expect(unhashed({})).toEqual([]);
    });

    it('should be nothing for a size that the media library rounded', () => {
      expect(unhashed({ bytes: 250_004 })).toEqual([]);
    });

    it('should be a file of which a smaller format has another size', () => {
      const small = (bytes: number) => ({
        ...fileOf('campus'),
        formats: { small: imageFile({ bytes }) },
      });
      const given = edited(editionContent(), 'images', 'campus', { file: small(31_004) });
      const changes = changesAfter(
        (content) =>
          edited(content, 'images', 'campus', { file: { ...small(31_005), sha256: null } }),
        given,
      );
      expect(changes.images).toMatchObject([{ kind: 'replaced', key: 'campus' }]);
    });

    it.each([
      ['size', { bytes: 250_400 }],
      ['width', { width: 1601 }],
      ['height', { height: 900 }],
      ['type', { mime: 'image/png' }],
    ])('should be a file of another %s', (_what, given) => {
      expect(unhashed(given)).toMatchObject([{ kind: 'replaced', key: 'campus' }]);
    });
  });
});
