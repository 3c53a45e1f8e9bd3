import type { Check, FindingDraft } from '../check';
import { placeName } from '../support/place-name';
import { similarNames as findSimilar } from '../support/similar-names';

/** Names that differ in a word or two are perhaps meant to be the same one. */
export const similarNames: Check = {
  id: 'similar-names',
  family: 'form',
  severity: 'note',
  name: { zh: '相近的名称', en: 'Names that look alike' },
  advice: {
    zh: '如果是同一项活动，请统一名称；如果不是，可以不处理。',
    en: 'Write it alike if it is one and the same; otherwise leave it.',
  },
  limits: {
    zh: '只比较两段式口号（一段相同、一段略有不同）和“……活动”“……行动”一类名称；本来就是两项活动的也会提示。',
    en: 'Compares slogans of two halves, and names that end in 活动, 行动 and the like; two different activities may look so.',
  },
  run: ({ passages }) =>
    findSimilar({ passages }).map(({ name, passage, other, otherPassage }): FindingDraft => {
      const where = placeName(otherPassage.place);
      return {
        place: passage.place,
        quote: name,
        messages: {
          zh: `“${name}”与 ${where} 中的“${other}”相近，可能是同一名称。`,
          en: `"${name}" is much like "${other}" in ${where}; they may be one name.`,
        },
      };
    }),
};
