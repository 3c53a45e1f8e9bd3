const HAN_RUN = /[\u4e00-\u9fff]+/g;
const LENGTH = 3;

/** Runs of three Chinese characters in a text, once each: what stands for its words. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUN)) {
    for (let at = 0; at + LENGTH <= run.length; at += 1) grams.add(run.slice(at, at + LENGTH));
  }
  return grams;
}

/** In how many documents each gram stands. */
export type DocumentFrequency = (gram: string) => number;

/** Counts grams over documents; a gram that stands nowhere has 0. */
export function documentFrequency(
  texts: Iterable<{ document: string; text: string }>,
): DocumentFrequency {
  const documents = new Map<string, Set<string>>();
  for (const { document, text } of texts) {
    for (const gram of gramsOf(text)) {
      const known = documents.get(gram) ?? new Set();
      documents.set(gram, known.add(document));
    }
  }
  return (gram) => documents.get(gram)?.size ?? 0;
}
