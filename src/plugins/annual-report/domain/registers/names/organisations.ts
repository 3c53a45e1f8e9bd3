import type { PreparedReport } from '../../compile/prepare-report';
import { formsOf, type Mention, type NameForm } from './names';
import { type Writing, writingsOf } from '../writings';

export type OrganisationKind = 'company' | 'school' | 'institution';

/** An organisation as it is named, with the words at its end that say what it is. */
export type Organisation = {
  name: NameForm;
  kind: OrganisationKind;
  /** 有限公司, 职业技术学院. */
  ending: string;
  /** The name without its ending. */
  core: string;
};

const ENDINGS: [OrganisationKind, string[]][] = [
  [
    'company',
    [
      '集团股份有限公司',
      '集团有限责任公司',
      '集团有限公司',
      '股份有限公司',
      '有限责任公司',
      '有限公司',
      '集团',
    ],
  ],
  [
    'school',
    [
      '职业技术大学', '职业大学', '职业技术学院', '职业学院', '高等专科学校', '技师学院', '产业学院', '学院', '大学',
      '职业技术学校', '职业中等专业学校', '中等职业技术学校', '中等职业学校', '中等专业学校', '高级技工学校',
      '技工学校', '职业高级中学', '职业学校', '学校', '职业教育中心', '职教中心', '中学', '小学', '幼儿园',
    ],
  ],
  [
    'institution',
    [
      '人民医院', '中医院', '医院', '农业科学院', '研究院', '研究所', '农科院', '农科所', '协会', '商会', '学会',
      '基金会', '合作社', '联合社', '技能大师工作室', '名师工作室', '工作室', '产教联合体', '共同体', '博物馆',
      '纪念馆', '实践中心', '推广站', '推广中心', '卫生院', '养老院', '福利院', '敬老院', '管委会', '办事处', '红十字会',
      '创业园', '孵化园', '产业园', '农场', '林场', '牧场', '酒店', '银行', '造船厂', '机床厂', '制造厂', '船厂', '工厂', '公司',
      '局', '委员会', '海关', '消防救援支队', '支队', '大队', '码头',
    ],
  ],
]; // prettier-ignore

const KIND_OF = new Map(
  ENDINGS.flatMap(([kind, endings]) =>
    endings.map((ending): [string, OrganisationKind] => [ending, kind]),
  ),
);
const ENDING = new RegExp(
  `(?:${[...KIND_OF.keys()].sort((one, other) => other.length - one.length).join('|')})`,
  'g',
);
const NO_END = /^(?:生|派|部|制|员|感染|教师)/;
/** 集团化办学 is a way of running schools. */
const NO_GROUP = /^(?:化|式|内|军|公司)/;

const HAN = /[\u4e00-\u9fff]/;
const LONGEST = 24;
const SHORTEST_CORE = 2;

/** What stands before a name in a sentence: the name begins after the last of them. */
const LEAD = new RegExp(
  [
    '与|及|入|由|在|到|对(?!外)|被|赴|的|给|从|将|把|受|跟|或|往|等(?<!高等)(?<!中等)|于(?!都)',
    '和(?!平|美|谐|润|顺|田|林|县)(?<!共和)(?<!资源和)|同(?!济|心|仁|创|方|德|兴|盛)|向(?!阳|荣|上)|经(?!贸|济|纬|管|开)',
    '为(?<!华为)|自(?!贡|动|然|治|立)|至(?!诚|善|尚)|以(?!岭)|是|校(?=[\\u4e00-\\u9fff]{2}(?:省|市|县))',
    '聘请|邀请|组织|依托|联合(?!会|社|体)|携手|引进|走进|参观|走访|选派|来自|包括|分别|我校|本校|其中|新增|成立|加入|牵头',
  ].join('|'),
  'g',
);

const afterLeads = (words: string): number => {
  let start = 0;
  for (const { 0: lead, index } of words.matchAll(LEAD)) {
    if (words.length - index - lead.length >= SHORTEST_CORE) start = index + lead.length;
  }
  return start;
};

const NO_NAME =
  /^(?:该|本|各|某|我|贵|多|一|两|三|几|所|家|有|全|每|新|老|高|中|初|等|职|业|市|县|区|省|级|国家|地方|普通|优质|示范|性|联办|合作|相关|成员|兄弟|对口|上级|本科|专科|农民|家长|党|团|开放|产教融合|共建)+$/;

/** 该公司, 多家医院: no name. */
const NO_CORE = /[该各本某我贵这那家等总分子母]$/;
/** 海晟电子股份有限公司: of a full name a sign that ends 子公司 or 分公司 may be the last of its own. */
const NO_CORE_OF_ANY = /[该各某我贵这那]$/;
const LEGAL_FORM = /有限(?:责任)?公司$/;
/** 布局, 全局; 局部, 局面. */
const NO_BUREAU_BEFORE = /[布格结开当全大破定时]$/;
const NO_BUREAU_AFTER = /^[部面限势域促]/;

type Found = Mention & { kind: OrganisationKind; ending: string };

/** A place within a name: 海川汽车（宁安）有限公司. */
const BRACKETED = /[（(][\u4e00-\u9fff]{2,6}[）)]$/;
const LONGEST_BRACKET = 8;

/** How far back the characters of a name can stand before its ending. */
const beginOf = (text: string, until: number, earliest: number): number => {
  const bracket = BRACKETED.exec(text.slice(Math.max(earliest, until - LONGEST_BRACKET), until));
  let from = until - (bracket?.[0].length ?? 0);
  const isNamed = HAN.test(text.charAt(from - 1));
  if (!isNamed) from = until;
  while (from > earliest && HAN.test(text.charAt(from - 1))) from -= 1;
  return from;
};

const organisationsIn = (writing: Writing): Found[] => {
  const { text } = writing;
  const found: Found[] = [];
  let free = 0;
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const end = index + ending.length;
    const isCompany = KIND_OF.get(ending) === 'company';
    if (ending === '集团' && NO_GROUP.test(text.slice(end, end + 2))) continue;
    if (!isCompany && NO_END.test(text.slice(end, end + 2))) continue;
    const from = beginOf(text, index, Math.max(free, index - LONGEST));
    const start = from + afterLeads(text.slice(from, index));
    const core = text.slice(start, index);
    const isNoCore = LEGAL_FORM.test(ending) ? NO_CORE_OF_ANY : NO_CORE;
    if (core.length < SHORTEST_CORE || NO_NAME.test(core) || isNoCore.test(core)) continue;
    const isBureau =
      !NO_BUREAU_BEFORE.test(core) && !NO_BUREAU_AFTER.test(text.slice(end, end + 1));
    if (ending === '局' && !isBureau) continue;
    free = end;
    const kind = KIND_OF.get(ending) ?? 'institution';
    found.push({ form: text.slice(start, end), start, end, writing, kind, ending });
  }
  return found;
};

const HEAD = 4;

/** Beginnings and whole forms of names of which more than one place, or a list, speaks. */
const knownNames = (mentions: Found[]): { heads: Set<string>; names: Set<string> } => {
  const names = [...formsOf(mentions).values()]
    .filter((form) => form.isListed || form.mentions.length + form.earlier.length > 1)
    .map(({ form }) => form);
  return { names: new Set(names), heads: new Set(names.map((name) => name.slice(0, HEAD))) };
};

/** A name without words of the sentence before it, where the rest is a name that is known, or begins like one. */
const withoutWordsBefore = (
  found: Found,
  { heads, names }: { heads: Set<string>; names: Set<string> },
): Found => {
  if (names.has(found.form)) return found;
  const last = found.form.length - found.ending.length - SHORTEST_CORE;
  for (let at = 1; at <= last; at += 1) {
    const form = found.form.slice(at);
    if (names.has(form) || heads.has(form.slice(0, HEAD)))
      return { ...found, form, start: found.start + at };
  }
  return found;
};

const made = new WeakMap<Writing[], Organisation[]>();

/** 根据学校, 近年来学校: what ends with this word alone is a name only where it names a place too. */
const PLAIN_SCHOOL = '学校';
const OF_A_PLACE = /[省市县区州盟旗]/;

const isPlainSchool = ({ ending, form, writing }: Found): boolean =>
  ending === PLAIN_SCHOOL &&
  writing.kind !== 'partner' &&
  !OF_A_PLACE.test(form.slice(0, form.length - ending.length));

const collect = (prepared: PreparedReport): Organisation[] => {
  const writings = writingsOf(prepared);
  const { school: itself } = prepared.content;
  const places = [itself.province, itself.city, itself.district].flatMap((place) =>
    place === null || place.length < 2 ? [] : [place.slice(0, 2)],
  );
  const raw = writings
    .flatMap(organisationsIn)
    .filter(
      (found) => !isPlainSchool(found) || places.some((place) => found.form.startsWith(place)),
    );
  const known = knownNames(raw);
  const found = raw.map((mention) => withoutWordsBefore(mention, known));
  const byForm = new Map(found.map((mention) => [mention.form, mention]));
  const { name: school } = prepared.content.school;
  return [...formsOf(found).values()].flatMap((name): Organisation[] => {
    const mention = byForm.get(name.form);
    if (!mention) return [];
    const { kind, ending } = mention;
    const isListed = name.isListed || name.form === school;
    const core = name.form.slice(0, name.form.length - ending.length);
    return [{ name: { ...name, isListed }, kind, ending, core }];
  });
};

/** Every company, school and institution that the report and last year's edition name. */
export function organisationsOf(prepared: PreparedReport): Organisation[] {
  const writings = writingsOf(prepared);
  const organisations = made.get(writings) ?? collect(prepared);
  made.set(writings, organisations);
  return organisations;
}
