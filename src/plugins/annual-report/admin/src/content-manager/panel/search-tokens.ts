import type { PanelToken } from '../../../../contract/admin/document';

/** As many as anybody looks through; more words find fewer. */
export const MAX_SHOWN = 30;

const textOf = ({ name, token, where, text }: PanelToken): string =>
  [name, token, where ?? '', text ?? ''].join(' ').toLowerCase();

/** What is called exactly so comes first, then what begins so. */
const rank = (name: string, search: string): number => {
  if (name === search) return 0;
  return name.startsWith(search) ? 1 : 2;
};

/**
 * Tokens in whose name, code, table or value every word stands, the nearest names first: of a kind, or of all.
 * @param initialsOf the first letters of a name's sounds, where they count, too
 */
export function searchTokens({
  tokens,
  kind,
  search,
  initialsOf = () => '',
}: {
  tokens: PanelToken[];
  kind: PanelToken['kind'] | null;
  search: string;
  initialsOf?: (name: string) => string;
}): PanelToken[] {
  const terms = search
    .toLowerCase()
    .split(/\s+/)
    .filter((textId) => textId !== '');
  const found = tokens.filter((token) => {
    if (kind !== null && token.kind !== kind) return false;
    const text = textOf(token);
    return terms.every(
      (textId) => text.includes(textId) || initialsOf(token.name).includes(textId),
    );
  });
  const typed = search.trim();
  return found.sort((left, right) => rank(left.name, typed) - rank(right.name, typed));
}
