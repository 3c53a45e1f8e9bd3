import { readChineseNumeral } from './spelled-numbers';

/** A count that may announce what a text lists: 三条要求, 6 门课程, 四举措, “三礼”. */
export type AnnouncedCount = {
  value: number;
  /** 条, 门; empty where the thing follows the numeral: 四举措, “三礼”. */
  unit: string;
  /** As printed: 三条. */
  text: string;
  isSpelled: boolean;
  /** Counts thoughts, not things: 方面, 条, 点. What follows it is told, not counted. */
  isAbstract: boolean;
  start: number;
  end: number;
};

/** What counts the items of a list, each with the characters that may not follow it. */
const CLASSIFIERS: Record<string, string> = {
  方面: '',
  大类: '',
  大: '学专中型量力赛会师奖棚厅数门',
  个: '人别性体月百',
  项: '目',
  条: '件例',
  点: '击评燃',
  门: '卫诊岗户',
  种: '植',
  类: '型别似',
  件: '',
  块: '',
  步: '',
  招: '生聘标',
  轮: '岗',
  款: '',
  支: '部持撑出付行',
  所: '有在以属需学',
  家: '长庭属访校政具用',
  本: '科校年学专地土市',
  册: '',
  部: '门委队长署',
  座: '谈',
  场: '所地景馆',
  次: '序',
  期: '间末中待',
  批: '准评复',
  级: '',
  层: '',
  位: '于置居',
  名: '牌单称列额师',
  人: '才民社力事工文均物类格生员机次天',
  篇: '',
  份: '',
  处: '理室长于',
  组: '织长建成',
  幅: '',
};

/** Things that may stand right after a numeral in words: 四举措, 三平台, 六环节. */
const BARE_THINGS =
  '举措|措施|步骤|阶段|环节|板块|模块|维度|平台|层面|途径|路径|体系|机制|抓手|原则|目标|任务|工程|行动|结合|融合|优势|特点|亮点|难点|重点|要点|支柱|专业|校区|系部|课堂|礼|强化|坚持|确保|提升|聚焦|突出|围绕|到位|衔接|对接|赛项|赛道|展区|展厅|主题|站(?![点位长台])|关(?![于键系注爱心])';

const ABSTRACT = new Set(['方面', '点', '条', '件', '步', '招', '块', '']);
const ABSTRACT_THINGS =
  /^\s?(?:方面|层面|维度|环节|步骤|阶段|重点|关键|原则|要求|措施|举措|任务|工作|问题|途径|办法|做法|机制|目标|挑战|不足|“)/;

const NAMES = Object.keys(CLASSIFIERS).sort((left, right) => right.length - left.length);
const NUMERAL = '[二两三四五六七八九十]{1,3}';
const COUNTED = new RegExp(
  `(\\d{1,2}|${NUMERAL})\\s?(?:(${NAMES.join('|')})|(?=${BARE_THINGS}))`,
  'g',
);
const QUOTED = new RegExp(`(?<=“)(${NUMERAL})(?=[\\u4e00-\\u9fff]{1,5}”)`, 'g');
const NUMERALS = /[一二两三四五六七八九十百千万零〇\d.]/;

/** 每三个, 第三条, 同一个: no count; 约三个, 近三个, 十余个: none that a list could miss. */
const NOT_COUNTED =
  /(?:[\d.,一二两三四五六七八九十百千万零〇第每同前后近约超逾各几余多半周星]|超过|不足|至少|不少于|不低于|不超过|最多|将近|之)\s?$/;
const NOT_EXACT = /^\s?(?:以上|以下|左右|余|多)/;
const SMALLEST = 2;
const LARGEST = 50;

const readValue = (numeral: string): number | null =>
  /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral({ text: numeral });

const isCount = (text: string, { value, start, end }: AnnouncedCount): boolean =>
  value >= SMALLEST &&
  value <= LARGEST &&
  !NOT_COUNTED.test(text.slice(Math.max(0, start - 4), start)) &&
  !NOT_EXACT.test(text.slice(end, end + 3));

/** Whether the unit's own word goes on: 人 of 人才, 所 of 所有. */
const isOtherWord = (text: string, unit: string, end: number): boolean =>
  text.charAt(end) !== '' && (CLASSIFIERS[unit] ?? '').includes(text.charAt(end));

/** Counts of a text that may announce a list, in order; approximate ones are left out. Linear in its length. */
export function announcedCountsIn({ text }: { text: string }): AnnouncedCount[] {
  const counted = [...text.matchAll(COUNTED)].flatMap((match): AnnouncedCount[] => {
    const [words, numeral = '', unit = ''] = match;
    const value = readValue(numeral);
    const end = match.index + words.length;
    if (value === null || isOtherWord(text, unit, end)) return [];
    if (unit === '' && /^\d/.test(numeral)) return [];
    return [
      {
        value,
        unit,
        text: words,
        isSpelled: !/^\d/.test(numeral),
        isAbstract: ABSTRACT.has(unit) || ABSTRACT_THINGS.test(text.slice(end, end + 4)),
        start: match.index,
        end,
      },
    ];
  });
  const quoted = [...text.matchAll(QUOTED)].flatMap((match): AnnouncedCount[] => {
    const value = readValue(match[1] ?? '');
    const closing = text.indexOf('”', match.index);
    // “两课一操” has two counts.
    if (value === null || NUMERALS.test(text.slice(match.index + match[0].length, closing)))
      return [];
    const words = text.slice(match.index, closing);
    return [
      {
        value,
        unit: '',
        text: words,
        isSpelled: true,
        isAbstract: true,
        start: match.index,
        end: closing + 1,
      },
    ];
  });
  const isQuoted = ({ start, end }: AnnouncedCount): boolean =>
    quoted.some((other) => start < other.end && end > other.start);
  return [...counted.filter((count) => !isQuoted(count)), ...quoted]
    .filter((count) => isCount(text, count))
    .sort((left, right) => left.start - right.start);
}
