import { plainLabel } from './number-label';

/** Ends of names whose things cannot be two at once: nobody is in two grades. */
const TAILS = [
  '类', '产业', '年级', '系', '学院', '专业', '方向', '班', '校区', '分校', '市', '区', '县', '省',
  '组', '季度', '职称', '批',
]; // prettier-ignore

/** Words of which a thing has one, and which together are all there are. */
const WHOLES = [
  ['男', '女'],
  ['专科', '本科'],
  ['正式', '预备'],
  ['正式', '流动'],
  ['一年级', '二年级', '三年级'],
  ['高一', '高二', '高三'],
  ['第一产业', '第二产业', '第三产业'],
  ['专业课教师', '公共基础课教师'],
  ['专业课教师', '文化课教师'],
  ['校内', '校外'],
  ['城镇', '农村'],
  ['省内', '省外'],
  ['市内', '市外'],
  ['全日制', '非全日制'],
];

/** As these, where the label says no more than the word: 教师, not 教师培养培训. */
const SHORT_WHOLES = [
  ['线上', '线下'],
  ['理论', '实操'],
  ['理论', '实践'],
  ['理论', '实训'],
  ['上学期', '下学期'],
  ['上半年', '下半年'],
  ['在职', '退休'],
  ['在编', '编外'],
  ['硬件', '软件'],
  ['原有', '新增'],
  ['原有', '新装'],
  ['党员', '预备党员'],
  ['教师', '学生'],
  ['本市', '市外'],
  ['本市', '外市'],
  ['本省', '外省'],
  ['本地', '外地'],
  ['本校', '外校'],
  ['本科', '专科'],
  ['一期', '二期'],
  ['合格', '不合格'],
  ['公办', '民办'],
  ['国内', '国外'],
  ['境内', '境外'],
  ['初中', '高中'],
  ['必修', '选修'],
  ['专职', '兼职'],
];

/** Words of which a thing has one; there may be more. */
const LEVELS = [
  ['国家级', '省级', '市级', '区级', '县级', '校级'],
  ['一等奖', '二等奖', '三等奖', '优秀奖'],
  ['特等奖', '一等奖', '二等奖', '三等奖'],
  ['初级', '中级', '高级', '技师', '高级技师'],
];

const LONGEST_SHORT = 5;
const OVERLAP = /以上|以下|含|兼/;

const holdsOneOf = (label: string, words: string[]): string | undefined =>
  [...words].sort((left, right) => right.length - left.length).find((word) => label.includes(word));

const eachHoldsAnother = (labels: string[], words: string[]): boolean => {
  const held = labels.map((label) => holdsOneOf(label, words));
  return held.every((word) => word !== undefined) && new Set(held).size === labels.length;
};

/**
 * Whether the named parts exclude each other (`exclusive`: 交通运输类、装备制造类) and are moreover all there
 * are (`whole`: 男、女). `unknown` where they may overlap: 女生、住校生.
 */
export function exclusionOf({ labels }: { labels: string[] }): 'whole' | 'exclusive' | 'unknown' {
  const plain = labels.map((text) => plainLabel({ text }));
  if (plain.length < 2 || plain.some((label) => OVERLAP.test(label))) return 'unknown';
  if (WHOLES.some((words) => plain.length === words.length && eachHoldsAnother(plain, words))) {
    return 'whole';
  }
  const isShort = plain.every((label) => label.length <= LONGEST_SHORT);
  if (
    isShort &&
    SHORT_WHOLES.some((words) => plain.length === 2 && eachHoldsAnother(plain, words))
  ) {
    return 'whole';
  }
  if (new Set(plain).size < plain.length) return 'unknown';
  const hasTail = TAILS.some((tail) => plain.every((label) => label.endsWith(tail)));
  return hasTail || LEVELS.some((words) => eachHoldsAnother(plain, words))
    ? 'exclusive'
    : 'unknown';
}
