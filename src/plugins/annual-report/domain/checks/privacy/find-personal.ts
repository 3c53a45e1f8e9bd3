import type { CheckContext } from '../check';
import type { FindingPlace } from '../../base/finding-place';
import { foldWidth } from '../../base/half-width';
import { publishedTexts } from './published-texts';

/** A piece of personal data as it stands in a text; `text` is the text around it in half width. */
export type Personal = {
  place: FindingPlace;
  found: string;
  groups: (string | undefined)[];
  text: string;
  start: number;
};

/** Where a pattern (with the flag `g`) stands in anything that would be published. */
export const findPersonal = ({
  context,
  pattern,
}: {
  context: CheckContext;
  pattern: RegExp;
}): Personal[] =>
  publishedTexts(context).flatMap(({ place, text: given }) => {
    const text = foldWidth({ text: given });
    return [...text.matchAll(pattern)].map((match) => ({
      place,
      found: match[0].trim(),
      groups: match.slice(1),
      text,
      start: match.index,
    }));
  });

/** A number of which only the ends are shown: findings are read, printed and kept by others. */
export const masked = ({ number }: { number: string }): string => {
  const signs = number.replace(/[\s-]/g, '');
  return `${signs.slice(0, 4)}${'*'.repeat(Math.max(0, signs.length - 6))}${signs.slice(-2)}`;
};
