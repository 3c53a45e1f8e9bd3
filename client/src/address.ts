type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Address below the contract's base; every part of the path is escaped, what is undefined is left out. */
export function address({
  parts,
  query = {},
}: {
  parts: readonly (string | number)[];
  query?: Query;
}): string {
  const path = parts.map((part) => `/${encodeURIComponent(part)}`).join('');
  const words = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent([value].flat().join(','))}`);
  return words.length === 0 ? path : `${path}?${words.join('&')}`;
}
