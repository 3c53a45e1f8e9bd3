import { foldWidth } from '../../base/half-width';

/** A piece of personal data as it stands in a text; `text` is the text around it in half width. */
export type PersonalMatch = {
  found: string;
  groups: (string | undefined)[];
  text: string;
  start: number;
};

/** Where a pattern (with the flag `g`) stands in a text. */
export function personalIn({
  text: given,
  pattern,
}: {
  text: string;
  pattern: RegExp;
}): PersonalMatch[] {
  const text = foldWidth({ text: given });
  return [...text.matchAll(pattern)].map((match) => ({
    found: match[0].trim(),
    groups: match.slice(1),
    text,
    start: match.index,
  }));
}
