/** What the content manager hands to its hooks, as far as it is read here. */
export type Field = {
  name: string;
  label: string;
  hint?: string;
  disabled?: boolean;
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

export type Filter = { name: string; label: unknown };
