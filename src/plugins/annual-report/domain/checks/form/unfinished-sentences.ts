import type { Check, FindingDraft } from '../check';
import { excerpt, HAN } from '../support/find-matches';
const OPEN_END = new RegExp(`[，、,${HAN}]$`, 'u');
const COMMA_END = /[，、,]$/;
const STOP_FIRST = /^[，。、；：！？]/;
/** Shorter ones are signatures, addresses and lines of a form. */
const LEAST = 30;

/** A paragraph begins with a word and ends with a stop. */
export const unfinishedSentences: Check = {
  id: 'unfinished-sentences',
  family: 'form',
  reads: 'passage',
  severity: 'note',
  name: { zh: '段落像是没有写完', en: 'Paragraphs that seem cut' },
  advice: { zh: '请补写缺少的文字或句末标点。', en: 'Add the missing words or the stop.' },
  limits: {
    zh: `不足 ${LEAST} 个字又以文字结尾的段落（如落款、地址）不提示。`,
    en: `A short paragraph that ends in a word, such as a signature, is left alone.`,
  },
  run: ({ passages }) =>
    passages
      .filter(({ kind }) => ['paragraph', 'challenge', 'statement'].includes(kind))
      .flatMap(({ text: given, place }): FindingDraft[] => {
        const text = given.trim();
        if (STOP_FIRST.test(text)) {
          return [
            {
              place,
              quote: excerpt({ text, start: 0, end: 1 }),
              messages: {
                zh: '这一段以标点开头，前面像是缺了文字。',
                en: 'This paragraph begins with a stop: words seem to be missing before it.',
              },
            },
          ];
        }
        const isOpen = text.length >= LEAST ? OPEN_END.test(text) : COMMA_END.test(text);
        if (!isOpen) return [];
        return [
          {
            place,
            quote: excerpt({ text, start: text.length - 1, end: text.length }),
            messages: {
              zh: '这一段末尾没有句号，像是没有写完。',
              en: 'This paragraph does not end with a stop and seems cut.',
            },
          },
        ];
      }),
};
