import { aliasProblem, type CalledIndicator } from './shared-alias';

const INDICATORS: CalledIndicator[] = [
  { code: 'students.total', name: '在校生总数', aliases: ['在籍学生'] },
  { code: 'teachers.total', name: '教职工总数', aliases: [] },
  { code: 'area', name: '校舍面积（㎡）', aliases: [] },
];

const problem = (alias: string, code = 'teachers.total') =>
  aliasProblem({ alias, code, indicators: INDICATORS });

describe('a new name for an indicator', () => {
  it('is taken where no other is called so', () => {
    expect(problem('教职员工')).toBeNull();
  });

  it.each<[string, string]>([
    ['its name', '在校生总数'],
    ['its name with marks and blanks', '“在校生” 总数'],
    ['its name in short', '在校生'],
    ['its name with another ending', '在校生人数'],
    ['a name that a pack or somebody gave it', '在籍学生'],
  ])('is refused where it would be read as another indicator: %s', (_what, alias) => {
    expect(problem(alias)).toMatchObject({
      kind: 'shared',
      indicator: { code: 'students.total' },
    });
  });

  it('is refused without the unit that stands in the other’s name', () => {
    expect(problem('校舍面积')).toMatchObject({ kind: 'shared', indicator: { code: 'area' } });
  });

  it.each(['教职工总数', '“教职工总数”'])(
    'is not needed where it is there already: %s',
    (alias) => {
      expect(problem(alias)).toEqual({ kind: 'present' });
    },
  );

  it.each(['数', '总数', '学生', '。'])(
    'is refused where it names nothing by itself: %s',
    (alias) => {
      expect(problem(alias)).toEqual({ kind: 'empty' });
    },
  );
});
