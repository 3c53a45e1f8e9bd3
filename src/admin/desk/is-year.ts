/** Whether a field or a column holds years, which are numbers that nobody writes as such. */
export function isYear({
  name,
  attribute,
}: {
  name: string;
  attribute: { type: string };
}): boolean {
  return name === 'year' && attribute.type === 'integer';
}
