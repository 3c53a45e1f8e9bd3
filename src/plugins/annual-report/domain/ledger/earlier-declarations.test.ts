import { saying, sayingAndTelling } from '../../../../../tests/support/builders/saying';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { accountNumbers, type NumberDeclaration } from './declarations';
import { earlierDeclarations } from './earlier-declarations';

const numbersOf = (...texts: string[]) =>
  accountNumbers({ prepared: prepared(saying(...texts)), declarations: [] });

const said = (text: string, change: Partial<NumberDeclaration> = {}): NumberDeclaration => {
  const [number] = numbersOf(text);
  if (!number) throw new Error('The text prints no number.');
  const { signs } = number;
  return { ...signs, kind: 'name', reason: null, name: '李主任', at: '2026-01-01', ...change };
};

const VISITORS = '师生走进企业的活动共 40 场，反响热烈。';

const offeredFor = (texts: string[], earlier: NumberDeclaration[]) =>
  numbersOf(...texts).map((number) => earlierDeclarations({ earlier })(number)?.kind ?? null);

describe('what last year’s report says of a number', () => {
  it.each(['document-number', 'name', 'ordinal'] as const)(
    'is offered again where it is a %s',
    (kind) => {
      expect(offeredFor([VISITORS], [said(VISITORS, { kind })])).toContain(kind);
    },
  );

  it.each(['own-figure', 'date', 'no-figure'] as const)(
    'is not offered where it is a %s, which another year may not be',
    (kind) => {
      const reason = kind === 'own-figure' ? '教务处' : null;
      expect(offeredFor([VISITORS], [said(VISITORS, { kind, reason })])).not.toContain(kind);
    },
  );

  it('is offered wherever in this year’s report the number stands with its neighbours', () => {
    const earlier = said(VISITORS, { key: 'of-last-year', ordinal: 2 });
    const numbers = accountNumbers({
      prepared: prepared(sayingAndTelling({ chapter: '学校历史悠久。', story: VISITORS })),
      declarations: [],
    });
    expect(
      numbers.map((number) => earlierDeclarations({ earlier: [earlier] })(number)?.name),
    ).toEqual(['李主任']);
  });

  it.each<[string, string]>([
    ['the number is another', VISITORS.replace('40', '41')],
    ['the words before it are others', VISITORS.replace('活动共', '活动有')],
    ['the words after it are others', VISITORS.replace('热烈', '平平')],
  ])('is not offered when %s', (_what, text) => {
    expect(offeredFor([text], [said(VISITORS)])).toEqual([null]);
  });

  it('is not offered where it was called two things', () => {
    const two = [said(VISITORS), said(VISITORS, { kind: 'ordinal', key: 'elsewhere' })];
    expect(offeredFor([VISITORS], two)).toEqual([null]);
  });

  it('is never applied by itself', () => {
    expect(numbersOf(VISITORS).map(({ account }) => account.kind)).toEqual(['open']);
    expect(offeredFor([VISITORS], [said(VISITORS)])).toEqual(['name']);
  });

  it('says nothing of a number that has been declared this year', () => {
    const declaration = said(VISITORS);
    const [number] = accountNumbers({
      prepared: prepared(saying(VISITORS)),
      declarations: [declaration],
    });
    expect(number && earlierDeclarations({ earlier: [declaration] })(number)).toBeNull();
  });
});
