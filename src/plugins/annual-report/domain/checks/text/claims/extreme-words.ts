/** What some words say of the place of one thing among others: the first from the top, the first from below. */
export type RankClaim = {
  /** 1 is the first. */
  rank: number;
  isFromTop: boolean;
  /** Where the words stand in the text. */
  start: number;
  end: number;
  /** 最多的是甲: the name stands behind. */
  isNameAfter: boolean;
  /** 增量最大的是, 降幅最小的是: what is compared is by how much each changed. */
  isOfChange: boolean;
};

const TOP =
  '最多|最高|最大|最强|最好|最长|居首|居于首位|居首位|位居首位|位列首位|排首位|列首位|位居榜首|居榜首|位列榜首|居多|占大头|占主体|首屈一指|拔得头筹|[居位列][^，,。；;、\\d]{0,6}之[首冠]';
const BOTTOM = '最少|最低|最小|最短|居末|居末位|排末位|居于末位|垫底|殿后|排在最后|列最后';
const RANKED =
  '(?:排|居|列|位居|位列|排名|排在|名列|居于)第([一二三四五六七八九十\\d])(?:位|名)?(?![个次届批期章节条款])';
/** 乙次之, 其次是乙: the second from the top. */
const SECOND = '次之|居其次|其次(?=是|为)|紧随其后';
const RANK = new RegExp(
  `(?:(${TOP})|(${BOTTOM})|${RANKED}|(${SECOND}))(的(?:一?[个项门类]|两?个)?[^，。；：、\\d]{0,8}(?:是|为|属于)|的?(?:是|为|当属|要数))?`,
  'g',
);
/** Of other schools, other years, prizes and changes the listing says nothing. */
const ELSEWHERE =
  /全[省市国县区州盟]|省内|市内|国内|同类|同行|区域|行业|历[年届史]|近[年几两三五]|以来|比赛|大赛|赛[项区]|总分|团体|变化|进步|名次|奖|至少|最多不|最少不|最低标准|最高标准|可|不超过|不少于|一次|单|每|限/;

const OF_CHANGE = /增[长幅速量]|增加|净增|[降跌涨]幅|减幅|提[高升]|下降|减少/;

const NUMERALS = '一二三四五六七八九十';

const numberOf = (words: string): number =>
  /^\d/.test(words) ? Number(words) : NUMERALS.indexOf(words) + 1;

const CLAUSE = /[，,；;。！？：:（(\n]/;

/** The clause of a text around a place. */
export function clauseAt({ text, start, end }: { text: string; start: number; end: number }): {
  text: string;
  start: number;
} {
  let from = start;
  while (from > 0 && !CLAUSE.test(text.charAt(from - 1))) from -= 1;
  let until = end;
  while (until < text.length && !/[，,；;。！？：:）)\n]/.test(text.charAt(until))) until += 1;
  return { text: text.slice(from, until), start: from };
}

/** Between a claim and the next one that goes on about the same. */
const GOES_ON = 24;

/** Claims of a place among others in a text: 最多, 居首, 排第二位, 最少的是. Linear in its length. */
export function rankClaimsIn({ text }: { text: string }): RankClaim[] {
  let ofChange: number | null = null;
  return [...text.matchAll(RANK)].flatMap((match): RankClaim[] => {
    const [words, , bottom, place, second, naming] = match;
    const start = match.index;
    const end = start + words.length;
    const clause = clauseAt({ text, start, end });
    if (ELSEWHERE.test(clause.text)) return [];
    const isOfChange = OF_CHANGE.test(text.slice(clause.start, start));
    const last = ofChange;
    ofChange = isOfChange ? end : null;
    // 增量最大的是甲，最小的是乙: the second end is one of the same.
    const goesOn = last !== null && start - last < GOES_ON && clause.start === start;
    const rank = second === undefined ? (place === undefined ? 1 : numberOf(place)) : 2;
    return [
      {
        rank,
        isFromTop: bottom === undefined,
        start,
        end,
        isNameAfter: naming !== undefined,
        isOfChange: isOfChange || goesOn,
      },
    ];
  });
}
