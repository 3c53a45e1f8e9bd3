import type { Passage } from '../../texts/passage';
import type { Check, FindingDraft } from '../check';
import { bareWords, HAN } from '../support/find-matches';
import { placeName } from '../support/sections';
import { similarNames as findSimilar } from '../support/similar-names';

/** Names that differ in a word or two are perhaps meant to be the same one. */
export const similarNames: Check = {
  id: 'similar-names',
  family: 'form',
  reads: 'report',
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

const NAMED = /[“《]([^“”《》\n]{4,60})[”》]/g;
const LEAST_HAN = new RegExp(`(?:${HAN}[^${HAN}]*){4}`, 'u');

type Written = { text: string; passage: Passage };

const namesIn = (passages: Passage[]): Written[] =>
  passages
    .filter(({ kind }) => kind !== 'alt' && kind !== 'code')
    .flatMap((passage) =>
      [...passage.text.matchAll(NAMED)]
        .map(([, text = '']) => ({ text: text.trim(), passage }))
        .filter(({ text }) => LEAST_HAN.test(text)),
    );

/** One name is written in one way throughout a report. */
export const variedNames: Check = {
  id: 'varied-names',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '同一名称写法不一', en: 'One name written in two ways' },
  advice: { zh: '请统一名称的写法。', en: 'Write the name in one way.' },
  limits: {
    zh: '只比较引号和书名号里的名称，字相同而标点或空格不同才提示。',
    en: 'Compares names in quotation marks: same characters, other punctuation.',
  },
  run: ({ passages }) => {
    const first = new Map<string, Written>();
    const reported = new Set<string>();
    return namesIn(passages).flatMap((written): FindingDraft[] => {
      const { text, passage } = written;
      const words = bareWords({ text });
      const existing = first.get(words);
      if (!existing) first.set(words, written);
      if (!existing || existing.text === text || reported.has(text)) return [];
      reported.add(text);
      const where = placeName(existing.passage.place);
      return [
        {
          place: passage.place,
          quote: text,
          messages: {
            zh: `这里写作“${text}”，在 ${where} 中写作“${existing.text}”。`,
            en: `Written "${text}" here and "${existing.text}" in ${where}.`,
          },
        },
      ];
    });
  },
};
