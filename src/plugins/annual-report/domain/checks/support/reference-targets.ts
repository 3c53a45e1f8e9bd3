import type { CheckContext } from '../check';
import type { NumberedChapter } from '../../outline/number-report';

export type TargetKind = '图' | '表' | '附表' | '案例' | '节';

/** What a typed number may refer to. */
export type Target = {
  /** 12, or 4.1 of a chapter. */
  number: string;
  title: string;
  /** Neighbouring characters of its title, and of everything that it says. */
  titlePairs: Set<string>;
  pairs: Set<string>;
};

/** What many names end in tells none of them apart. */
const EVERYWHERE = /有限公司|有限责任公司|股份公司|学校/g;

/** Neighbouring Chinese characters of a text. */
export function hanPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.replace(EVERYWHERE, ' ').matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

const target = (number: string, title: string, more: string): Target => {
  const titlePairs = hanPairs(title);
  return { number, title, titlePairs, pairs: new Set([...titlePairs, ...hanPairs(more)]) };
};

/** What the texts of each document say, by its id. */
const textsByDocument = ({ passages }: CheckContext): Map<string, string> => {
  const lines = new Map<string, string[]>();
  for (const { place, text } of passages) {
    const own = lines.get(place.id) ?? [];
    own.push(text);
    lines.set(place.id, own);
  }
  return new Map([...lines].map(([id, own]) => [id, own.join('\n')]));
};

const chapterTargets = (chapters: NumberedChapter[], texts: Map<string, string>): Target[] =>
  chapters.flatMap(({ content, number, cases, chapters: below }) => {
    const own = [content.documentId, ...cases.map((item) => item.content.documentId)];
    const inner = chapterTargets(below, texts);
    const outer = target(number, content.title, own.map((id) => texts.get(id) ?? '').join('\n'));
    for (const { pairs } of inner) for (const pair of pairs) outer.pairs.add(pair);
    return [outer, ...inner];
  });

/** Everything numbered in a report, by the word that stands before its number. */
export function referenceTargets(context: CheckContext): Record<TargetKind, Target[]> {
  const { content, numbering } = context;
  const texts = textsByDocument(context);
  const tables = (kind: 'annex' | 'trend'): Target[] =>
    content.tables
      .filter((table) => table.kind === kind)
      .flatMap(({ documentId, title, layout }) => {
        const place = numbering.tables.get(documentId);
        const rows = layout.map(({ label }) => label).join('\n');
        return place ? [target(String(place.number), title, rows)] : [];
      });
  const grids = [...numbering.grids].map(([{ caption, rows }, { number }]) =>
    target(
      String(number),
      caption,
      rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n'),
    ),
  );
  return {
    图: content.images.flatMap(({ documentId, caption, alt }) => {
      const place = numbering.figures.get(documentId);
      return place ? [target(String(place.number), caption, alt ?? '')] : [];
    }),
    表: [...tables('trend'), ...grids],
    附表: tables('annex'),
    案例: numbering.cases.map(({ number, content: item }) =>
      target(
        String(number),
        [item.title, ...item.partners].join('\n'),
        texts.get(item.documentId) ?? '',
      ),
    ),
    节: chapterTargets(numbering.chapters, texts),
  };
}

/** How well each target fits some words: shared pairs, rare ones and those of titles above all. Best first. */
export function likenessTo({
  words,
  targets,
}: {
  words: string;
  targets: Target[];
}): { target: Target; score: number; shared: number }[] {
  const weights = [...hanPairs(words)].map((pair): [string, number] => {
    const holders = targets.filter(({ pairs }) => pairs.has(pair)).length;
    return [pair, holders === 0 ? 0 : Math.log((targets.length + 1) / holders)];
  });
  return targets
    .map((candidate) => {
      let score = 0;
      let shared = 0;
      for (const [pair, weight] of weights) {
        if (!candidate.pairs.has(pair)) continue;
        shared += 1;
        score += weight * (candidate.titlePairs.has(pair) ? 2 : 1);
      }
      return { target: candidate, score, shared };
    })
    .sort((left, right) => right.score - left.score);
}
