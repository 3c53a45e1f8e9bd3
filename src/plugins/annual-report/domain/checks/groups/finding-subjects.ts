import type { Passage } from '../../texts/passage';
import { sentencesOf, type TextSpan } from '../../texts/split-text';
import type { Finding } from '../finding';

/** A value of a report: an indicator in a year, wherever it is printed. */
export type Cell = { key: string; indicator: string; year: number };

/** What a finding is about. */
export type FindingSubjects = {
  /** The value at which it stands. */
  standsAt: Cell | null;
  /** The values that it reckons with, that at which it stands among them; each once. */
  cells: Cell[];
  /** Keys of the sentences from which it quotes, or of the row of a table that it is about as a whole. */
  passages: string[];
  /** The first of these sentences. */
  sentence: string | null;
};

const cellOf = (indicator: string, year: number): Cell => ({
  key: `${indicator}@${year}`,
  indicator,
  year,
});

const placeCell = ({ type, key, indicator, year }: Finding['place']): Cell | null => {
  if (year === undefined) return null;
  const code = type === 'indicator' ? key : indicator;
  return code === undefined ? null : cellOf(code, year);
};

const cellsOf = ({ place, numbers }: Finding): Cell[] => {
  const own = placeCell(place);
  const compared = numbers.flatMap(({ indicator, year }) =>
    indicator === undefined || year === undefined ? [] : [cellOf(indicator, year)],
  );
  const cells = own === null ? compared : [own, ...compared];
  return [...new Map(cells.map((cell) => [cell.key, cell])).values()];
};

type Text = { text: string; sentences: TextSpan[] };

const fieldOf = ({ type, id, field }: Finding['place']): string =>
  JSON.stringify([type, id, field ?? null]);

/** The texts of a report by the field in which they stand. */
const textsByField = (passages: Passage[]): Map<string, Text[]> => {
  const texts = new Map<string, Text[]>();
  for (const { place, text } of passages) {
    const field = fieldOf(place);
    const there = texts.get(field) ?? [];
    there.push({ text, sentences: sentencesOf({ text }) });
    texts.set(field, there);
  }
  return texts;
};

/** The first sentence that ends after a place, by halves. */
const sentenceAt = (sentences: TextSpan[], at: number): number => {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sentences[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};

const sentencesWith = (quote: string, texts: Text[]): { keys: string[]; first: string } | null => {
  for (const [index, { text, sentences }] of texts.entries()) {
    const start = text.indexOf(quote);
    if (start < 0) continue;
    const from = sentenceAt(sentences, start);
    const covered: TextSpan[] = [];
    for (let at = from; at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (!sentence || (covered.length > 0 && sentence.start >= start + quote.length)) break;
      covered.push(sentence);
    }
    return {
      keys: covered.map((sentence) => `${index}:${sentence.start}`),
      first: covered[0]?.text ?? quote,
    };
  }
  return null;
};

/** Says of each finding which values and which sentences it is about. Each quote is looked for once in its field. */
export function findingSubjects({
  findings,
  passages,
}: {
  findings: Finding[];
  passages: Passage[];
}): FindingSubjects[] {
  const texts = textsByField(passages);
  const known = new Map<string, ReturnType<typeof sentencesWith>>();
  const read = (field: string, quote: string): ReturnType<typeof sentencesWith> => {
    const key = `${field}${quote}`;
    const found = known.has(key)
      ? (known.get(key) ?? null)
      : sentencesWith(quote, texts.get(field) ?? []);
    known.set(key, found);
    return found;
  };
  const ofWords = (finding: Finding): Pick<FindingSubjects, 'passages' | 'sentence'> => {
    const { place, quote } = finding;
    if (quote === null || place.row !== undefined) {
      const isWholeRow = place.row !== undefined && placeCell(place) === null;
      const row = JSON.stringify([place.type, place.id, place.row, place.year ?? null]);
      return { passages: isWholeRow ? [row] : [], sentence: null };
    }
    const field = fieldOf(place);
    const found = read(field, quote);
    return found
      ? { passages: found.keys.map((key) => `${field}${key}`), sentence: found.first }
      : { passages: [`${field}${quote}`], sentence: quote };
  };
  return findings.map((finding) => ({
    standsAt: placeCell(finding.place),
    cells: cellsOf(finding),
    ...ofWords(finding),
  }));
}
