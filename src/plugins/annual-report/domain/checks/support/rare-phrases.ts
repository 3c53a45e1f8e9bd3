const LENGTH = 4;
const HAN = /[\u4e00-\u9fff]+/g;

/** Every run of four Chinese characters in a text, once each. */
export const phrasesOf = ({ text }: { text: string }): Set<string> => {
  const phrases = new Set<string>();
  for (const [run] of text.matchAll(HAN)) {
    for (let index = 0; index + LENGTH <= run.length; index += 1) {
      phrases.add(run.slice(index, index + LENGTH));
    }
  }
  return phrases;
};

/** Phrases in order, those that overlap joined to the longer one that they come from. */
export const joinPhrases = ({ phrases }: { phrases: string[] }): string[] => {
  const joined: string[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    if (last?.endsWith(phrase.slice(0, LENGTH - 1))) {
      joined[joined.length - 1] = `${last}${phrase.slice(-1)}`;
    } else joined.push(phrase);
  }
  return joined;
};
