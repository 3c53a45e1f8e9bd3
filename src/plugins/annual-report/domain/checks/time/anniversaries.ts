import { readChineseNumeral } from '../../reading/spelled-numbers';
import type { Check, FindingDraft } from '../check';
import { sentencesIn } from '../support/sentences';

/** Years from which the country counts its anniversaries. */
const EVENTS: [RegExp, number][] = [
  [/五四运动/, 1919],
  [/中国共产党(?:成立|建立|诞生|建党)|建党|党的生日/, 1921],
  [/中国共产主义青年团成立|共青团(?:成立|建团)|建团/, 1922],
  [/(?:红军)?长征(?:胜利|出发)/, 1936],
  [/抗日战争(?:暨世界反法西斯战争)?胜利|抗战胜利/, 1945],
  [/(?:新中国|中华人民共和国|共和国)(?:成立|诞生|建立)|建国/, 1949],
  [/改革开放/, 1978],
  [/(?:人民解放军(?:建军|成立)|建军)/, 1927],
  [/一二[·・.]?九运动/, 1935],
  [/香港(?:回归|回到祖国)/, 1997],
  [/澳门(?:回归|回到祖国)/, 1999],
];

const ANNIVERSARY =
  /([\u4e00-\u9fff·・.]{2,16}?)[”》]?\s?(?<![一二三四五六七八九十百零])(\d{2,3}|[一二三四五六七八九十百零]{1,6})\s?周年/g;
const YEAR = /(?<!\d)((?:19|20)\d{2})\s?年/g;
/** The march began two years before it ended. */
const DEPARTED = /长征出发/;

const numberOf = (words: string): number | null =>
  /^\d/.test(words) ? Number(words) : readChineseNumeral({ text: words.replace('零', '') });

/** 建党 105 周年 in 2024: a well-known event and its anniversary. */
export const anniversaries: Check = {
  id: 'anniversaries',
  family: 'time',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '纪念周年有误', en: 'Anniversaries' },
  advice: { zh: '请核对周年数。', en: 'Check the anniversary.' },
  limits: {
    zh: '只认新中国成立、建党、建团、建军、抗战胜利、长征胜利等全国性的周年；上一年度和报告年度的都可以。',
    en: 'Knows the anniversaries of national events alone; those of the report’s year and of the year before are right.',
  },
  run: ({ passages, content }) =>
    sentencesIn({ passages }).flatMap(({ passage, text }) =>
      [...text.matchAll(ANNIVERSARY)].flatMap((match): FindingDraft[] => {
        const [words, name = '', numeral = ''] = match;
        const told = numberOf(numeral);
        const event = EVENTS.find(([pattern]) => pattern.test(name));
        if (told === null || !event) return [];
        const base = event[1] - (DEPARTED.test(name) ? 2 : 0);
        const named = [...text.slice(0, match.index).matchAll(YEAR)].map(([, year]) =>
          Number(year),
        );
        const { year } = content.report;
        const years = [year, year - 1, ...named];
        if (years.some((each) => each - base === told)) return [];
        return [
          {
            place: passage.place,
            quote: words,
            messages: {
              zh: `${year} 年应是 ${year - base} 周年，文中却写“${numeral} 周年”。`,
              en: `In ${year} it is ${year - base} years, but the text says ${numeral}.`,
            },
          },
        ];
      }),
    ),
};
