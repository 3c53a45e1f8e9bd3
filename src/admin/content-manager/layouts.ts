/** What the content manager hands to its hooks, as far as it is read here. */
export type Field = {
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
  disabled?: boolean;
  /** How a number is written; the interface's own language where it is not said. */
  locale?: string;
  attribute: { type: string };
};

export type EditLayout = {
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
};

export type Row = Record<string, unknown>;

export type Column = {
  name: string;
  label: unknown;
  attribute: { type: string };
  cellFormatter?: (row: Row) => React.ReactNode;
};

/** An entry of the content manager's menu, which stands in the order of its titles. */
export type Link = { uid: string; title: string };

export type Filter = { name: string; label: unknown };
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
