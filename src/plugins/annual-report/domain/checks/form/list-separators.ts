import type { Check, FindingDraft } from '../check';
import { excerpt } from '../support/excerpt';
import { RUNNING_KINDS } from '../support/find-matches';

/** Between names in quotation marks or book-title marks a 、 may stand or not (GB/T 15834-2011, 4.5.3.5). */
const PAIRS = [
  { with: /”、“/, without: /”“/ },
  { with: /》、《/, without: /》《/ },
];

/** Names in a row are parted in one way. */
export const listSeparators: Check = {
  id: 'list-separators',
  family: 'form',
  severity: 'note',
  name: { zh: '并列的名称之间顿号不一致', en: 'Names in a row parted in two ways' },
  advice: { zh: '请统一：都加顿号，或者都不加。', en: 'Part all of them by 、, or none.' },
  limits: {
    zh: '只看同一句里引号、书名号之间的顿号。',
    en: 'Looks at names in quotation marks within one sentence.',
  },
  run: ({ passages }) =>
    passages
      .filter(({ kind }) => RUNNING_KINDS.includes(kind))
      .flatMap(({ text, place }) =>
        text.split(/(?<=[。！？；])/).flatMap((sentence) =>
          PAIRS.flatMap((pair): FindingDraft[] => {
            const lacking = pair.without.exec(sentence);
            if (!lacking || !pair.with.test(sentence)) return [];
            return [
              {
                place,
                quote: excerpt({ text: sentence, start: lacking.index, end: lacking.index + 2 }),
                messages: {
                  zh: '这两个并列的名称之间没有顿号，而同一句的其他名称之间有。',
                  en: 'There is no 、 between these two names while others of the sentence have one.',
                },
              },
            ];
          }),
        ),
      ),
};
