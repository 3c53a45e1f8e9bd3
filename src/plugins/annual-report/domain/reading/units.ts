/** What is counted or measured, with the factor of 万 or 亿 before it: 万元 is 元 times 10000. */
export type Unit = { name: string; magnitude: number };

/**
 * Units of running text, each with the characters that may not follow it: 人 in 人才 and 分 in 分校 count
 * nothing.
 */
const FOLLOWING: Record<string, string> = {
  人: '才民社力事工文均物类格生员机',
  人次: '',
  名: '牌单称列额师',
  位: '于置居',
  个: '人别性体',
  个人: '所账先',
  元: '旦素宵首件器',
  '%': '',
  个百分点: '',
  百分点: '',
  平方米: '',
  平米: '',
  '㎡': '',
  亩: '',
  学时: '',
  课时: '',
  学分: '',
  年: '级度代轻末底初生',
  个月: '',
  天: '',
  周: '边',
  小时: '',
  分钟: '',
  分: '校院别为成钟之会公支布类部',
  岁: '',
  项: '目',
  家: '长庭属访校政具用',
  所: '有在以属需学',
  门: '卫诊岗户',
  本: '科校年学专地土市',
  册: '',
  套: '餐',
  台: '账湾州',
  间: '接隔距',
  件: '',
  篇: '',
  部: '门分委队长署',
  大类: '',
  类: '型别似',
  种: '植',
  份: '',
  辆: '',
  支: '部持撑出付行',
  枚: '',
  张: '',
  批: '准评复',
  条: '件例',
  座: '谈',
  处: '理室长于分',
  场: '所地景馆',
  次: '序',
  期: '间末中待',
  轮: '岗',
  户: '外籍口',
  幅: '',
  块: '',
  款: '',
  大: '学专中型量力赛会师奖棚厅数',
  方面: '',
  点: '击评燃',
  T: 'BbV',
  TB: '',
  GB: '',
  Mbps: '',
  Gbps: '',
  公里: '',
  公顷: '',
  册次: '',
  场次: '',
  人天: '',
  株: '',
  头: '部脑',
  只: '有是要能',
  盏: '',
  栋: '',
  匹: '',
  名次: '',
  倍: '',
  学期: '',
  公分: '',
  克: '',
  升: '学本级',
  毫米: '',
  厘米: '',
  米: '',
  吨: '',
  公斤: '',
  千瓦: '',
  海里: '',
  千米: '',
  秒: '',
  艘: '次',
  艘次: '',
  航次: '',
  车次: '',
  班次: '',
  标箱: '',
  棵: '',
  箱: '',
  瓶: '',
  架: '构',
  例: '如外会行题',
  千瓦时: '',
  度: '过假量数',
  趟: '',
  批次: '',
  件次: '',
  人时: '',
  节: '目约日省能气假点',
};

/** Words that begin with such a character and are counted all the same: 2150 名师生, 24 名师傅. */
const COUNTED: Record<string, string[]> = { 名: ['师生', '师傅', '师范'] };

const isOfAnotherWord = (name: string, after: string): boolean =>
  after !== '' &&
  (FOLLOWING[name]?.includes(after.charAt(0)) ?? false) &&
  !(COUNTED[name] ?? []).some((word) => after.startsWith(word));

const NAMES = Object.keys(FOLLOWING).sort((left, right) => right.length - left.length);

const MAGNITUDES: [string, number][] = [
  ['千万', 10_000_000],
  ['百万', 1_000_000],
  ['亿', 100_000_000],
  ['万', 10_000],
];

/** One unit under several names. */
const SYNONYMS: Record<string, string> = {
  名: '人',
  位: '人',
  个人: '人',
  个百分点: '百分点',
  平米: '平方米',
  '㎡': '平方米',
};

const NAMES_BY_FIRST = new Map<string, string[]>();
for (const name of NAMES) {
  const first = name.charAt(0);
  NAMES_BY_FIRST.set(first, [...(NAMES_BY_FIRST.get(first) ?? []), name]);
}

/** The unit that begins at a place of a text; synonyms are one unit (名 is 人). Null where none begins. */
export function unitAt({
  text,
  at,
}: {
  text: string;
  at: number;
}): { name: string; end: number } | null {
  for (const name of NAMES_BY_FIRST.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(name, at)) continue;
    const end = at + name.length;
    if (isOfAnotherWord(name, text.slice(end, end + 2))) continue;
    return { name: SYNONYMS[name] ?? name, end: at + name.length };
  }
  return null;
}

/** Units that measure the same, with the factor to a common one. */
const DIMENSIONS: Record<string, Record<string, number>> = {
  area: { 平方米: 1, 亩: 2000 / 3, 公顷: 10_000 },
  weight: { 克: 0.001, 公斤: 1, 吨: 1000 },
  length: { 毫米: 0.001, 厘米: 0.01, 米: 1, 公里: 1000, 千米: 1000, 海里: 1852 },
  bandwidth: { Mbps: 1, Gbps: 1000 },
  storage: { GB: 1 / 1024, TB: 1, T: 1 },
  time: { 秒: 1 / 3600, 分钟: 1 / 60, 小时: 1 },
  lessons: { 学时: 1, 课时: 1 },
};

const DIMENSION_OF = new Map(
  Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]): [string, { dimension: string; factor: number }] => [
      unit,
      { dimension, factor },
    ]),
  ),
);

/** What a unit measures, with its factor; a unit that nothing converts to is a dimension of its own. */
export function dimensionOf(unit: string | null): { dimension: string; factor: number } {
  return DIMENSION_OF.get(unit ?? '') ?? { dimension: unit ?? '', factor: 1 };
}

/** The units that convert to one unit, with it, and their factors to the common one. */
export function unitsLike(unit: string): { unit: string; factor: number }[] {
  const { dimension, factor } = dimensionOf(unit);
  const units = Object.entries(DIMENSIONS[dimension] ?? { [unit]: factor });
  return units.map(([name, each]) => ({ unit: name, factor: each }));
}

/** 万, 百万, 千万 or 亿 at a place of a text, as a factor. */
export function magnitudeAt({
  text,
  at,
}: {
  text: string;
  at: number;
}): { factor: number; end: number } | null {
  for (const [name, factor] of MAGNITUDES) {
    if (text.startsWith(name, at)) return { factor, end: at + name.length };
  }
  return null;
}

/** Reads the unit of an indicator: 万元 and 万人 carry their magnitude; of 元/生 the part before the stroke. */
export function readUnit({ unit }: { unit: string | null }): Unit | null {
  const [name = ''] = (unit ?? '').trim().split('/');
  if (name === '') return null;
  const magnitude = magnitudeAt({ text: name, at: 0 });
  const bare = magnitude ? name.slice(magnitude.end) : name;
  return { name: SYNONYMS[bare] ?? bare, magnitude: magnitude?.factor ?? 1 };
}
