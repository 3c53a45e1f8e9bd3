import {
  announcesCount,
  announcesParts,
  isOpenList,
  isRest,
  isSaidToOverlap,
  joinsParts,
  mayOverlap,
} from './part-lists';

const before = (words: string) => announcesParts({ text: `${words}甲 5 人`, start: words.length });

describe('lists of parts', () => {
  it.each([
    '按性别分，',
    '按用工性质：',
    '从职称看，',
    '以户籍统计：',
    '人数依次为：',
    '分别是',
    '由三部分组成：',
    '（2）学历：',
    '来源为：',
  ])('should be announced by %s', (words) => {
    expect(before(words)).toBe(true);
  });

  it.each(['学校现有教职工 96 人，', '全年投入，', '他说：“今年增加，'])(
    'should not be announced by %s',
    (words) => {
      expect(before(words)).toBe(false);
    },
  );

  it.each(['、', '，', '；', '和', '，占 27.6%；', '（含外聘 2 人），', '，乙县 5 期 ', '、以及'])(
    'should go on over %s',
    (between) => {
      expect(joinsParts(between)).toBe(true);
    },
  );

  it.each(['，其中', '。', '，比上年增加，', '，共计'])('should end at %s', (between) => {
    expect(joinsParts(between)).toBe(false);
  });

  it('should be open after 如 and before 等', () => {
    expect(isOpenList({ before: '，例如', after: '' })).toBe(true);
    expect(isOpenList({ before: '，', after: '等，' })).toBe(true);
    expect(isOpenList({ before: '，', after: '。' })).toBe(false);
  });

  it('should end with what is left', () => {
    expect(isRest({ label: '其他单位', lead: '' })).toBe(true);
    expect(isRest({ label: '企业', lead: '' })).toBe(false);
  });

  it.each<[string[], boolean]>([
    [['女教师', '硕士'], true],
    [['农村户籍', '住校生'], true],
    [['行政人员', '教辅人员'], false],
    [['硕士', '本科', '专科'], false],
  ])('should know whether %s may overlap', (labels, expected) => {
    expect(mayOverlap({ labels })).toBe(expected);
  });

  it('should take one respect among others as an overlap where asked strictly', () => {
    expect(mayOverlap({ labels: ['专任教师', '女教师'], isStrict: true })).toBe(true);
    expect(mayOverlap({ labels: ['专任教师', '女教师'] })).toBe(false);
  });

  it('should be said to overlap', () => {
    expect(isSaidToOverlap({ after: '（部分教材同时计入两类），' })).toBe(true);
    expect(isSaidToOverlap({ after: '。同时开展评比' })).toBe(false);
  });

  it('should be told how many they are', () => {
    expect(announcesCount({ words: '五个支部的党员人数依次为', count: 5 })).toBe(true);
    expect(announcesCount({ words: '三部分组成', count: 3 })).toBe(true);
    expect(announcesCount({ words: '两期累计', count: 3 })).toBe(false);
  });
});
