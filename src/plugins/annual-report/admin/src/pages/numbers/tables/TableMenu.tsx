import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { DeskTable } from '../../../../contract/desk/values';
import { useWords } from '../../words/use-words';
import type { WordId } from '../../words';

export type TableAction = 'import' | 'review' | 'new' | 'edit' | 'delete';
export type TableRights = { review: boolean; create: boolean; update: boolean; delete: boolean };

/** What can be done with a table, and with tables as such. */
export function TableMenu({
  table,
  rights,
  onChoose,
}: {
  table: DeskTable | null;
  rights: TableRights;
  onChoose: (action: TableAction) => void;
}) {
  const say = useWords();
  const isOwn = table?.kind === 'trend';
  const items: { action: TableAction; word: WordId; isOffered: boolean }[] = [
    { action: 'import', word: 'numbers.import', isOffered: table !== null },
    { action: 'review', word: 'numbers.review-table', isOffered: table !== null && rights.review },
    { action: 'new', word: 'numbers.new-table', isOffered: rights.create },
    { action: 'edit', word: 'numbers.edit-layout', isOffered: isOwn && rights.update },
    { action: 'delete', word: 'numbers.delete-table', isOffered: isOwn && rights.delete },
  ];
  return (
    <SimpleMenu label={say('numbers.more')} startIcon={<More />} variant="tertiary">
      {items
        .filter(({ isOffered }) => isOffered)
        .map(({ action, word }) => (
          <MenuItem
            key={action}
            variant={action === 'delete' ? 'danger' : 'default'}
            onSelect={() => onChoose(action)}
          >
            {say(word)}
          </MenuItem>
        ))}
    </SimpleMenu>
  );
}
