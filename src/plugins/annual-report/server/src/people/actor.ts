/** Who does something, for the record: `by` is `admin:ID`, or names a command; `name` is what people call them. */
export type Actor = { by: string | null; name: string | null };
