import type { Check, FindingDraft } from '../check';
import type { FindingPlace } from '../../base/finding-place';
import { RUNNING_KINDS } from '../support/find-matches';
import { bareWords } from '../support/han';
import { placeName } from '../support/place-name';

const LEAST = 20;

/** A whole sentence that stands in the report twice was copied. */
export const repeatedSentences: Check = {
  id: 'repeated-sentences',
  family: 'form',
  severity: 'note',
  name: { zh: '整句重复', en: 'Sentences that stand twice' },
  advice: { zh: '请确认是否误贴，保留一处即可。', en: 'Keep one of them unless it is meant.' },
  limits: {
    zh: `只认一字不差、至少 ${LEAST} 个字的整句。`,
    en: `Knows whole sentences of at least ${LEAST} characters, word for word.`,
  },
  run: ({ passages }) => {
    const seen = new Map<string, FindingPlace>();
    return passages
      .filter(({ kind }) => RUNNING_KINDS.includes(kind))
      .flatMap(({ text, place }) =>
        text.split(/(?<=[。！？；])/).flatMap((sentence): FindingDraft[] => {
          const words = bareWords({ text: sentence });
          const first = seen.get(words);
          if (words.length < LEAST) return [];
          if (!first) {
            seen.set(words, place);
            return [];
          }
          const where = placeName(first);
          return [
            {
              place,
              quote: sentence.trim(),
              messages: {
                zh: `这句话在 ${where} 中已经出现过。`,
                en: `This sentence stands already in ${where}.`,
              },
            },
          ];
        }),
      );
  },
};
