import { ledgerOf } from '../../../ledger/accounts';
import type { Span } from '../../../reading/quantities';
import type { Check, FindingDraft } from '../../check';
import { foundNumber } from '../../support/make-finding';
import { subjectIndicators } from './claimed-words';
import { sharesGiven } from './share-evidence';
import { type ShareWords, shareWordsIn } from './share-words';

const ROUNDING = 0.05;
/** 接近一半 may be said of 50.4 %. */
const HARDLY = 1;
/** What lies so far beyond the usual meaning of a share in words is another one. */
const ABOUT = 1;

const isAgainst = ({ low, high }: Span, { value, tolerance, bound }: ShareWords): boolean => {
  if (bound === 'above') return high < value - ROUNDING;
  if (bound === 'about') return high < value - tolerance - ABOUT || low > value + tolerance + ABOUT;
  if (bound === 'near' && high < value - 2 * tolerance) return true;
  return low > value + (bound === 'near' ? HARDLY : ROUNDING);
};

/** 各占四分之一和四分之三: of a row each share is of another part. */
const isOfRow = (text: string, { start, end }: ShareWords): boolean =>
  (/(?:分别|依次|各自|各)(?:约?占|为|是)[^，。；、\d]{0,6}$/.test(
    text.slice(Math.max(0, start - 14), start),
  ) &&
    /^[、和与及]/.test(text.slice(end, end + 1))) ||
  /(?:分别|依次|各自|各)(?:约?占|为|是)[^，。；]{2,16}[、和与及]$/.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** 超过一半, 不足三成, 七成以上, beside the share in digits or the numbers that give it. */
export const shareClaim: Check = {
  id: 'share-claim',
  family: 'text',
  reads: 'report',
  severity: 'warning',
  name: { zh: '“过半、不足三成”与占比不符', en: 'A share in words and its numbers' },
  advice: {
    zh: '请核对占比，或改写“超过一半”一类的说法。',
    en: 'Check the share, or reword the claim.',
  },
  limits: {
    zh: '只看紧挨着百分比或数量的说法，以及同一段里写明其百分比、能由数字算出的对象；“约七成”只在相差明显时报告。',
    en: 'Only words beside a percent or an amount, or of something whose percent the paragraph gives; 约 only where it is far off.',
  },
  run: (context) => {
    const indicatorOf = subjectIndicators(context);
    return ledgerOf(context).statements.flatMap((statement) =>
      shareWordsIn(statement.passage).flatMap((share): FindingDraft[] => {
        const { text } = statement.passage;
        if (isOfRow(text, share)) return [];
        const given = sharesGiven({ context, statement, share }, indicatorOf);
        const [first] = given;
        if (!first || !given.every(({ span }) => isAgainst(span, share))) return [];
        const words = text.slice(share.from, share.end + (share.isMajority ? 0 : 2));
        const said = words.split(/[，。；（]/)[0] ?? words;
        return [
          {
            place: statement.passage.place,
            quote: text.slice(Math.max(0, share.start - 60), share.end + 20).trim(),
            numbers: [
              foundNumber({ label: first.label, number: { text: first.text, value: first.value } }),
            ],
            messages: {
              zh: `正文说“${said}”，而数字是 ${first.text}。`,
              en: `The text says "${said}", but the share is ${first.text}.`,
            },
          },
        ];
      }),
    );
  },
};
