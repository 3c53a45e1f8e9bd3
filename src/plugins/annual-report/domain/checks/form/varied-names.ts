import type { Check, FindingDraft } from '../check';
import type { Passage } from '../../texts/passage';
import { placeName } from '../support/place-name';
import { bareWords, HAN } from '../support/han';

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
  severity: 'warning',
  name: { zh: '同一名称写法不一', en: 'One name written in two ways' },
  advice: { zh: '请统一名称的写法。', en: 'Write the name in one way.' },
  limits: {
    zh: '只比较引号和书名号里的名称，字相同而标点或空格不同才提示。',
    en: 'Compares names in quotation marks: same characters, other punctuation.',
  },
  run: ({ passages }) => {
    const first = new Map<string, Written>();
    const told = new Set<string>();
    return namesIn(passages).flatMap((written): FindingDraft[] => {
      const { text, passage } = written;
      const words = bareWords({ text });
      const known = first.get(words);
      if (!known) first.set(words, written);
      if (!known || known.text === text || told.has(text)) return [];
      told.add(text);
      const where = placeName(known.passage.place);
      return [
        {
          place: passage.place,
          quote: text,
          messages: {
            zh: `这里写作“${text}”，在 ${where} 中写作“${known.text}”。`,
            en: `Written "${text}" here and "${known.text}" in ${where}.`,
          },
        },
      ];
    });
  },
};
