import type { Check, FindingDraft } from '../../check';
import { editionParagraphs } from '../../support/narrative';
import { claimedIn, claimFinding } from './claimed-words';

const DONE =
  '承办|举办|协办|主办|组织|开展|参加|参与|举行|开设|开办|招收|招生|引进|引入|引用|试行|推行|实行|实施|设立|建立|成立|启动|发布|入选|获批|派出|选派|编制|编写|出版|开通|启用|获得|荣获|评选|聘请';
const FIRST = new RegExp(
  `(?:首次|首度|第一次|首届)(?:成功|正式|独立|自主|联合)?(?:${DONE})?了?([^，,。；;：:、（）()\\s]{4,40})`,
  'g',
);
const NAMED = /[“《]([^“”《》]{2,30})[”》]/;
/** Prizes and places are won for many things. */
const MANY = /奖|名次|冠军|第[一二三]|称号|活动$|工作$|培训$|会议$/;
const PLANNED = /将|计划|拟|筹备|筹建|准备|明年|下一年|申报|申请|争取|力争|尚未|没有|未能/;
const DONE_ALREADY = new RegExp(DONE);
const SENTENCE = /[^。！？!?\n；;]+/g;
const SHORTEST_NAME = 3;
const SHORTEST = 6;

/** What was done for the first time: a name in marks, or all the words after the verb. */
const thingOf = (words: string): string | null => {
  const name = NAMED.exec(words)?.[1];
  if (name !== undefined) return name.length >= SHORTEST_NAME ? name : null;
  return words.length < SHORTEST || MANY.test(words) ? null : words;
};

/** 首次, 第一次, of what last year's edition tells already. */
export const firstTimeClaim: Check = {
  id: 'first-time-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“首次”与上年版不符', en: 'Said to be the first time' },
  advice: {
    zh: '请核对上年版的说法，或删去“首次”。',
    en: 'Check what last year’s edition says, or leave 首次 out.',
  },
  limits: {
    zh: '只看上年版里有同一名称且写明已经做过的；奖项和一般的活动名称不看。',
    en: 'Only what last year’s edition names in the same words as done; prizes and general names are left alone.',
  },
  run: (context) => {
    const { lastYear, report } = context.content;
    if (!lastYear) return [];
    const told = editionParagraphs(lastYear).flatMap((text) => text.match(SENTENCE) ?? []);
    return claimedIn({ context, pattern: FIRST }).flatMap((claimed): FindingDraft[] => {
      // 2019 年首次…: of another year nothing is known.
      const years = claimed.before.match(/(?:19|20)\d{2}(?=\s?年)/g)?.map(Number) ?? [];
      if ((years.at(-1) ?? report.year) !== report.year) return [];
      const thing = thingOf(claimed.match[1] ?? '');
      if (thing === null) return [];
      const already = told.find(
        (sentence) =>
          sentence.includes(thing) && DONE_ALREADY.test(sentence) && !PLANNED.test(sentence),
      );
      if (already === undefined) return [];
      const words = already.trim().slice(0, 60);
      return [
        claimFinding({
          claimed,
          numbers: [],
          messages: {
            zh: `正文说“${claimed.match[0]}”，而上年版已写“${words}”。`,
            en: `The text says "${claimed.match[0]}", but last year’s edition says "${words}".`,
          },
        }),
      ];
    });
  },
};
