/** Whether a field or a column holds years, which are numbers that nobody writes as such. */
export const isYear = ({
  name,
  attribute,
}: {
  name: string;
  attribute: { type: string };
}): boolean => name === 'year' && attribute.type === 'integer';
