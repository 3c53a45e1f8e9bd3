const SENTENCE_END = /[。！？；\n]/;

/**
 * The words of a text around a place: as much of the same sentence as `reach` characters to either side
 * allow. Surrogate pairs are not cut.
 */
export const excerpt = ({
  text,
  start,
  end,
  reach = 12,
}: {
  text: string;
  start: number;
  end: number;
  reach?: number;
}): string => {
  const before = Array.from(text.slice(Math.max(0, start - 2 * reach), start)).slice(-reach);
  const after = Array.from(text.slice(end, end + 2 * reach)).slice(0, reach);
  const cut = before.findLastIndex((sign) => SENTENCE_END.test(sign));
  const stop = after.findIndex((sign) => SENTENCE_END.test(sign));
  const head = before.slice(cut + 1).join('');
  const tail = (stop < 0 ? after : after.slice(0, stop + 1)).join('');
  return `${head}${text.slice(start, end)}${tail}`.trim();
};
