import type { Check, CheckContext, FindingDraft } from '../check';
import { companiesIn, companyCore } from '../support/similar-names';
import { foundNumber, printedNumber } from '../support/make-finding';
import {
  quantitiesOf,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';

const PARTNERSHIP = /合作|共建|签订|签定|协议|订单班|订单培养|实践基地|企业职工/;
const COUNTED = /合作企业(?:数量?)?$/;
const MAX_SHOWN = 12;
const MAX_NAMES = 200;

const placesOf = ({ content: { school } }: CheckContext): string[] =>
  [school.province, school.city, school.district].flatMap((name) =>
    name === null ? [] : [name, name.replace(/[省市区县]$/, '')],
  );

/** Partners by the core of their names; a name that holds another is the same company. */
const partnersOf = (context: CheckContext): string[] => {
  const named = [
    ...context.content.cases.flatMap(({ partners }) =>
      partners.flatMap((text) => companiesIn({ text })),
    ),
    ...context.passages
      .filter(({ text, kind }) => kind !== 'alt' && PARTNERSHIP.test(text))
      .flatMap(({ text }) => companiesIn({ text })),
  ];
  const places = placesOf(context);
  const cores: string[] = [];
  for (const name of new Set(named)) {
    const core = companyCore({ name, places });
    if (cores.length >= MAX_NAMES) break;
    if (core.length < 2 || cores.some((known) => known.includes(core))) continue;
    const shorter = cores.findIndex((known) => core.includes(known));
    if (shorter >= 0) cores[shorter] = core;
    else cores.push(core);
  }
  return cores;
};

const countedPartners = (
  context: CheckContext,
): { sentence: Sentence; number: NamedNumber } | null => {
  for (const sentence of sentencesIn(context)) {
    const number = quantitiesOf(sentence).find(
      ({ unit, label }) => unit === '家' && COUNTED.test(label.text.trim()),
    );
    if (number) return { sentence, number };
  }
  return null;
};

/** Fewer partners counted than companies named as partners. */
export const namedPartners: Check = {
  id: 'named-partners',
  family: 'text',
  reads: 'report',
  severity: 'note',
  name: { zh: '合作企业家数少于文中提到的企业', en: 'Partners counted and named' },
  advice: {
    zh: '请核对合作企业的家数和统计口径（如是否只算本学年新签的）。',
    en: 'Check the number of partners and say which are counted.',
  },
  limits: {
    zh: '把“合作、共建、签订、订单”等段落中出现的公司都当作合作企业，简称按名称归并；其中可能有往年的合作方或只是提到的公司。',
    en: 'Takes every company in passages about cooperation for a partner and merges short names; some may be partners of other years, or only mentioned.',
  },
  run: (context): FindingDraft[] => {
    const counted = countedPartners(context);
    if (!counted) return [];
    const partners = partnersOf(context);
    const { sentence, number } = counted;
    if (partners.length <= number.value) return [];
    const formatted = partners.slice(0, MAX_SHOWN).join('、');
    const more = partners.length > MAX_SHOWN ? '等' : '';
    return [
      {
        place: sentence.passage.place,
        quote: quoteOf({ sentence, from: number.label.start, to: number.end }),
        numbers: [
          foundNumber({ label: number.label.text.trim(), number }),
          { label: '文中提到的企业', text: String(partners.length), value: partners.length },
        ],
        messages: {
          zh: `正文说合作企业有 ${printedNumber(number)}，而全文作为合作方提到的企业有 ${partners.length} 家：${formatted}${more}。`,
          en: `The text counts ${number.value} partner companies, but the report names ${partners.length}: ${partners.slice(0, MAX_SHOWN).join(', ')}${more === '' ? '' : ' and others'}.`,
        },
      },
    ];
  },
};
