/** Some of the words before and after a part of a text, with an ellipsis where more stand there. */
export function wordsAround({
  text,
  start,
  end,
  reach,
}: {
  text: string;
  start: number;
  end: number;
  /** Characters on each side. */
  reach: number;
}): { before: string; after: string } {
  return {
    before: `${start > reach ? '…' : ''}${text.slice(Math.max(0, start - reach), start)}`,
    after: `${text.slice(end, end + reach)}${text.length > end + reach ? '…' : ''}`,
  };
}
