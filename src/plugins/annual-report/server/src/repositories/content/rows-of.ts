import type { ContentStatus } from '../../../../contract/envelope';

/** SQL condition for the rows of a type with draft & publish. The alias is ours, never a user's word. */
export function rowsOf({ status, alias }: { status: ContentStatus; alias: string }): string {
  return `${alias}.published_at IS ${status === 'draft' ? '' : 'NOT '}NULL`;
}
