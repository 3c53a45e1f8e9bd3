import type { PreparedReport } from '../../compile/prepare-report';
import {
  type Account,
  closestSentence,
  eventsIn,
  isCaption,
  isOnce,
  type Match,
  occasionsOf,
  STRONG,
} from './occasions';
import { gramsOf } from '../rare-words';
import { isToldAlike } from './number-disagreements';

/** Two campuses or rooms that are told of one occasion. */
export type PlaceDisagreement = { match: Match; place: string; other: string };

const VERY_STRONG = 8;

const CAMPUS = /([\u4e00-\u9fff]{2}校区)/g;
const ROOM = /(?<!\d)(\d{3,4})\s?室/g;
/** Where something is held, with the words that say whose it is: 城东区人民广场. */
const VENUE =
  /([\u4e00-\u9fff]{2,10}(?:广场|公园|体育馆|体育场|体育中心|会展中心|会议中心|文化中心|艺术中心|文化馆|文化宫|少年宫|图书馆|美术馆|展览馆|音乐厅|影剧院|大剧院|剧院|剧场|博物馆|纪念馆|科技馆|报告厅|演播厅|大礼堂|礼堂|操场|码头|敬老院|养老院|福利院|古镇|景区|机场|车站))/g;
const HELD =
  /(?:在|于)([\u4e00-\u9fff]{2,8}?)(?=举行|举办|召开|开幕|开赛|启动|揭幕|挂牌|揭牌|签约|签订|落成|成立|比赛|参赛|夺冠|夺得|赛场|集训|演出|展出|开班|开营)/g;
const GONE =
  /(?:赴|前往|走进|来到|奔赴|进驻)([\u4e00-\u9fff]{2,8}?)(?=参加|参赛|开展|演出|采风|写生|实践|支教|实习|研学|服务|学习|考察|慰问|义诊|送教|跟岗|培训)/g;
const NOT_ONE = /[两各本该全多新老主]/;
/** What everybody has, or what is no place. */
const NOWHERE =
  /^(?:学校|我校|校内|校园|校园内|现场|全国|国内|省内|市内|活动|期间|会上|企业|公司|医院|社区|农村|基层|一线|线上|当地|同期|同日|各地|这里|那里)$/;
/** The words before a place within its sentence. */
const LEAD = /^.*[在于到赴往由与和及向从进对的，、]|^.*(?:来到|走进|奔赴|进驻|位于)/;
const SUFFIX = /[省市县区]$/;

const placesIn = (text: string, pattern: RegExp): string[] => [
  ...new Set(
    Array.from(text.matchAll(pattern), ([, place = '']) => place)
      .filter((place) => !OF_CAMPUSES.has(pattern) || !NOT_ONE.test(place))
      .map((place) => (pattern === VENUE ? place.replace(LEAD, '') : place))
      .map((place) => (pattern === HELD || pattern === GONE ? place.replace(SUFFIX, '') : place))
      .filter((place) => place.length > 1 && !NOWHERE.test(place)),
  ),
];

const OF_CAMPUSES = new Set([CAMPUS, ROOM]);

const KIND_OF_VENUE = /(?:广场|公园|中心|[馆场宫厅堂院头])$/;

/** 城东区人民广场 and 人民广场 are one; a square and a hall are told of two things. */
const areTwo = (place: string, other: string, pattern: RegExp): boolean => {
  if (place.includes(other) || other.includes(place)) return false;
  return pattern !== VENUE || KIND_OF_VENUE.exec(place)?.[0] === KIND_OF_VENUE.exec(other)?.[0];
};

/** Words that only say where something is, and names of partners, with whom a school does many things. */
const OF_PLACES = /校区|[楼座室区]|公司|责任|有限/;

/** Names of companies are not what happens; what is left of both sentences says whether they tell of one thing. */
const COMPANY = /[\u4e00-\u9fff]{2,20}(?:有限|责任)公司/g;

const eventWords = (one: string, other: string): number => {
  const words = gramsOf(other.replace(COMPANY, '，'));
  return [...gramsOf(one.replace(COMPANY, '，'))].filter(
    (gram) => words.has(gram) && !OF_PLACES.test(gram),
  ).length;
};

const STRONG_PLACE = 4;

/** Campuses and rooms that two tellings of one occasion give differently. */
export function placeDisagreements(prepared: PreparedReport): PlaceDisagreement[] {
  const found = new Map<string, PlaceDisagreement>();
  const { matches, ofDocument } = occasionsOf(prepared);
  const isToldIn = ({ document, text: own }: Account, place: string, isShort: boolean): boolean =>
    isShort ? own.includes(place) : ofDocument(document).some(({ text }) => text.includes(place));
  for (const match of matches) {
    const { sentence, other } = match;
    const closest = closestSentence(match);
    if (!closest || closest.shared < STRONG) continue;
    const events = eventsIn(sentence.text);
    const common = [...eventsIn(closest.span.text)].filter((event) => events.has(event));
    const words = eventWords(sentence.text, closest.span.text);
    const isOccasion =
      other.statement === null
        ? common.some(isOnce)
        : common.length > 0 ||
          words >= VERY_STRONG ||
          (isCaption(sentence.account) && match.isReferred) ||
          isToldAlike(match);
    for (const pattern of [CAMPUS, ROOM, VENUE, HELD, GONE]) {
      const [place, more] = placesIn(sentence.text, pattern);
      const [there, others] = placesIn(closest.span.text, pattern);
      // A town is named all over a report; what is held where, in one paragraph.
      const isWhere = pattern === HELD || pattern === GONE;
      if (!place || !there || more || others || !areTwo(place, there, pattern)) continue;
      if (
        !OF_CAMPUSES.has(pattern) &&
        (other.statement === null || isToldIn(other, place, isWhere))
      )
        continue;
      if (!OF_CAMPUSES.has(pattern) && isToldIn(sentence.account, there, isWhere)) continue;
      const isSure = words >= STRONG_PLACE && (pattern === ROOM || isOccasion);
      if (!isSure) continue;
      const key = [sentence.account.document, place, there].join();
      if (!found.has(key)) found.set(key, { match, place, other: there });
    }
  }
  return [...found.values()];
}
