/** What stands before a list that divides a whole: 按性别分，…；从职称看，…；人数依次为：…；（1）学历：…. */
const ANNOUNCES =
  /(?:按[^，。；：:、\d]{1,12}[，：:,]|(?:从|就|以)[^，。；：:、\d]{1,12}(?:看|讲|说|分|统计|区分|划分)[，：:,]?|(?:分别|依次)(?:为|是|有)?[：:]?|(?:包括|分为|分成|分布为|构成为|来源为|组成)[：:])\s{0,2}$/;
const CAPTION = /(?:^|[\s）)])[^，。；、：:（）()\d]{2,10}[：:]\s{0,2}$/;
const LOOK_BACK = 30;

/** Whether the words right before a list say that it divides a whole. */
export function announcesParts({ text, start }: { text: string; start: number }): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const isBeginning = start <= LOOK_BACK;
  return ANNOUNCES.test(before) || (isBeginning && CAPTION.test(before));
}

const BRACKET = /[（(][^（）()]{0,80}[）)]/g;
const SHARE = /^[，,]?\s{0,2}(?:约|共|仅|只)?占[^，。；：（）]{0,24}%/;
const OTHER_MEASURE = /^\s?[，,、；;]\s?[^，。；、：:（）]{0,20}$/;
const SEPARATOR =
  /^\s{0,2}[，,、；;和及与]?\s{0,2}(?:以及|和|及|与|另有|还有|另外|另|有|到|至|来自)?\s{0,2}$/;

/** Whether nothing but a separator, a remark in brackets or a share stands between two parts of one list. */
export function joinsParts(between: string): boolean {
  const plain = between.replace(BRACKET, '').replace(SHARE, '');
  return SEPARATOR.test(plain) || (OTHER_MEASURE.test(plain) && !/其中|共|计/.test(plain));
}

/** 等 after the last part, or 如 and 含 before the first: not all parts are told. */
export function isOpenList({ before, after }: { before: string; after: string }): boolean {
  return (
    /(?:如|例如|含|包含有|主要有|主要是|尤其是)\s{0,2}$/.test(before) ||
    /^[^，。；、\d]{0,4}等/.test(after)
  );
}

const REST = /^(?:其他|其它|其余|余下|剩余|剩下|另外|此外|别的)/;

/** Whether a part is what is left: 其他企业 8 个, 其余 49 人. */
export function isRest({ label, lead }: { label: string; lead: string }): boolean {
  return REST.test(label) || REST.test(lead);
}

const SAID_TO_OVERLAP = /同时|交叉|重叠|重复计|兼有/;

/** （部分教材同时计入两类）: the parts are said to overlap. */
export function isSaidToOverlap({ after }: { after: string }): boolean {
  return SAID_TO_OVERLAP.test(after.split('。')[0] ?? '');
}

/** Words of what people can be at once; each list is one respect in which they differ. */
const RESPECTS = [
  /[男女]/,
  /博士|硕士|研究生|本科|专科|大专|学历|学位/,
  /正高|副高|高级职称|中级职称|初级职称|高级讲师|讲师|职称/,
  /双师|技师/,
  /党员|团员|群众/,
  /骨干|带头人|名师|劳模|工匠|先进/,
  /农村|城镇|贫困|困难|低保|脱贫/,
  /住校|寄宿|住宿|走读/,
  /民族|残疾/,
  /班主任|辅导员|兼职|外聘/,
];

/** Whether parts may overlap, for their names speak of different respects: 女教师, 硕士. */
export function mayOverlap({
  labels,
  isStrict = false,
}: {
  labels: string[];
  /** Whether one name of such a respect beside others of none is enough: 专任教师、女教师. */
  isStrict?: boolean;
}): boolean {
  const told = labels.map((label) => RESPECTS.findIndex((respect) => respect.test(label)));
  const respects = new Set(isStrict ? told : told.filter((respect) => respect >= 0));
  return respects.size > 1;
}

const SPELLED_COUNT =
  /([二两三四五六七八九十])(?:大|个)?(?:部分|方面|类|项|块|种|期|档|支部|系|年级|校区|个)/g;
const NUMERALS = '一二三四五六七八九十';

/** Whether words announce so many parts: 由三部分组成, 五个支部的人数依次为. */
export function announcesCount({ words, count }: { words: string; count: number }): boolean {
  return [...words.matchAll(SPELLED_COUNT)].some(([, numeral = '']) => {
    const value = numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1;
    return value === count;
  });
}
