import type { PreparedReport } from '../compile/prepare-report';
import type { Mention, NameForm, NameVariants } from './names';
import { documentFrequency, gramsOf } from './rare-words';
import { sentenceAround, writingsOf } from './writings';

/** What more places say adds nothing. */
const MOST_MENTIONS = 20;

const sentenceOf = ({ writing, start, end }: Mention): string =>
  sentenceAround({ text: writing.text, start, end });

const mentionsOf = ({ mentions, earlier }: NameForm): Mention[] =>
  [...mentions, ...earlier].slice(0, MOST_MENTIONS);

const RARE = 4;
const SHARED_GRAMS = 3;

/** Reads what stands around the names: the partner of a case, and what other sentences tell in the same words. */
export function createNameContext(prepared: PreparedReport) {
  const writings = writingsOf(prepared);
  const frequency = documentFrequency(writings);
  const partners = new Map<string, string[]>();
  for (const { kind, document, text } of writings) {
    if (kind === 'partner') partners.set(document, [...(partners.get(document) ?? []), text]);
  }

  const isPartnerWhere = (listed: NameForm, told: NameForm): boolean =>
    told.mentions.some(
      ({ writing }) =>
        writing.kind !== 'partner' && partners.get(writing.document)?.includes(listed.form),
    );

  const rareGrams = (form: NameForm, names: string[]): Set<string> =>
    new Set(
      mentionsOf(form).flatMap((mention) =>
        [
          ...gramsOf(names.reduce((left, name) => left.replace(name, '，'), sentenceOf(mention))),
        ].filter((gram) => frequency(gram) <= RARE),
      ),
    );

  return {
    /**
     * A case that has one form for a partner and tells of the other, or sentences that tell the same of both.
     * @param least how many rare words the sentences have to share
     */
    isSameContext({ rarer, usual }: NameVariants, least = SHARED_GRAMS): boolean {
      if (isPartnerWhere(usual, rarer) || isPartnerWhere(rarer, usual)) return true;
      const names = [rarer.form, usual.form];
      const around = rareGrams(usual, names);
      const shared = [...rareGrams(rarer, names)].filter((gram) => around.has(gram));
      return shared.length >= least;
    },
  };
}
