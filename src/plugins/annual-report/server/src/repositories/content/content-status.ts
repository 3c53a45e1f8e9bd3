/** What a compile takes: what editors work on, or what they have published and reviewed. */
export const CONTENT_STATUSES = ['draft', 'published'] as const;

export type ContentStatus = (typeof CONTENT_STATUSES)[number];

/** SQL condition for the rows of a type with draft & publish. The alias is ours, never a user's word. */
export const rowsOf = ({ status, alias }: { status: ContentStatus; alias: string }): string =>
  `${alias}.published_at IS ${status === 'draft' ? '' : 'NOT '}NULL`;
