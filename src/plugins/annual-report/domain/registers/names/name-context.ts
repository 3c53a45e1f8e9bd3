import type { PreparedReport } from '../../compile/prepare-report';
import type { Mention, NameForm, NameVariants } from './names';
import { documentFrequency, gramsOf } from '../rare-words';
import { sentenceAround, writingsOf } from '../writings';

/** What more places say adds nothing. */
const MOST_MENTIONS = 20;

const sentenceOf = ({ writing, start, end }: Mention): string =>
  sentenceAround({ text: writing.text, start, end });

const mentionsOf = ({ mentions, earlier }: NameForm): Mention[] =>
  [...mentions, ...earlier].slice(0, MOST_MENTIONS);

const RARE = 4;
const SHARED_GRAMS = 3;

/** The document in which the picture of each caption stands. */
const homesOfCaptions = ({ numbering, passages }: PreparedReport): Map<string, string> => {
  const chapters = new Map(
    passages
      .filter(({ place }) => place.type === 'chapter')
      .map(({ place }) => [place.label ?? '', `chapter:${place.id}`]),
  );
  return new Map(
    [...numbering.figures].flatMap(([image, figure]): [string, string][] => {
      const home = figure.case === null ? chapters.get(figure.chapter) : `case:${figure.case}`;
      return home === undefined ? [] : [[`image:${image}`, home]];
    }),
  );
};

/** Reads what stands around the names: the partner of a case, and what other sentences tell in the same words. */
export function createNameContext(prepared: PreparedReport) {
  const writings = writingsOf(prepared);
  const frequency = documentFrequency(writings);
  const partners = new Map<string, string[]>();
  for (const { kind, document, text } of writings) {
    if (kind === 'partner') partners.set(document, [...(partners.get(document) ?? []), text]);
  }

  const homes = homesOfCaptions(prepared);
  const isCaptionWhere = (one: NameForm, other: NameForm): boolean =>
    one.mentions.some(
      ({ writing }) =>
        writing.kind === 'caption' &&
        other.mentions.some((mention) => mention.writing.document === homes.get(writing.document)),
    );

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
     * A case that has one form for a partner and tells of the other, a picture and the text around it, or sentences that tell the same of both.
     * @param least how many rare words the sentences have to share
     */
    isSameContext({ rarer, usual }: NameVariants, least = SHARED_GRAMS): boolean {
      if (isPartnerWhere(usual, rarer) || isPartnerWhere(rarer, usual)) return true;
      if (isCaptionWhere(usual, rarer) || isCaptionWhere(rarer, usual)) return true;
      const names = [rarer.form, usual.form];
      const around = rareGrams(usual, names);
      const shared = [...rareGrams(rarer, names)].filter((gram) => around.has(gram));
      return shared.length >= least;
    },
  };
}
