import type { ChapterJson, ReportJson } from '../../../contract/report';
import { PASSAGE_KINDS } from '../../content/passage-kinds';
import { blockTexts } from '../../registers/edition-texts';
import type { Passage } from '../../texts/passage';

/** The passages that tell of something: not titles, statements or descriptions of pictures. */
export function narrativePassages({ passages }: { passages: Passage[] }): Passage[] {
  return passages.filter(({ kind }) => PASSAGE_KINDS[kind].isNarrative);
}

/** Shorter paragraphs are alike in every year. */
const SHORTEST = 60;

const chapterTexts = ({ blocks, chapters }: ChapterJson): string[] => [
  ...blockTexts(blocks),
  ...chapters.flatMap(chapterTexts),
];

/** Every paragraph of an edition's chapters and cases, in reading order. */
export function editionParagraphs({ chapters, cases }: ReportJson): string[] {
  return [...chapters.flatMap(chapterTexts), ...cases.flatMap(({ blocks }) => blockTexts(blocks))];
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** The paragraphs that stand in last year's edition word for word, blanks aside. */
export function copiedParagraphs({
  lastYear,
  passages,
}: {
  lastYear: ReportJson | null;
  passages: Passage[];
}): Passage[] {
  if (!lastYear) return [];
  const before = new Set(editionParagraphs(lastYear).map(withoutBlanks));
  return narrativePassages({ passages }).filter(({ text }) => {
    const words = withoutBlanks(text);
    return words.length >= SHORTEST && before.has(words);
  });
}

/** Quantities that change from year to year: people, times, shares and money, not areas or addresses. */
const QUANTITY =
  /(?<![\d.,])\d{1,15}(?:[.,]\d{1,6}){0,4}\s{0,3}(?:%|％|万元|亿元|元|万人|人次|人|名|余人|项|次|场|学时|课时|家|门)/g;

/** The quantities that a paragraph types itself; what a fact prints is this year's. */
export function typedQuantities({ text, facts }: Passage): string[] {
  return [...text.matchAll(QUANTITY)].flatMap(({ index, 0: words }) =>
    facts.some(({ start, end }) => index < end && start < index + words.length) ? [] : [words],
  );
}

const LENGTH = 4;
const HAN = /[\u4e00-\u9fff]+/g;

/** Every run of four Chinese characters in a text, once each. */
export function phrasesOf({ text }: { text: string }): Set<string> {
  const phrases = new Set<string>();
  for (const [run] of text.matchAll(HAN)) {
    for (let index = 0; index + LENGTH <= run.length; index += 1) {
      phrases.add(run.slice(index, index + LENGTH));
    }
  }
  return phrases;
}

/** Phrases in order, those that overlap joined to the longer one that they come from. */
export function joinPhrases({ phrases }: { phrases: string[] }): string[] {
  const joined: string[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    if (last?.endsWith(phrase.slice(0, LENGTH - 1))) {
      joined[joined.length - 1] = `${last}${phrase.slice(-1)}`;
    } else joined.push(phrase);
  }
  return joined;
}
