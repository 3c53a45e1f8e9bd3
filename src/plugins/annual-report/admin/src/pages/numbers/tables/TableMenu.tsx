import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { AdminTable } from '../../../../../contract/admin/values';
import type { TextId } from '../../../texts';
import { useTranslate } from '../../../texts/use-texts';

export type TableAction = 'import' | 'review' | 'new' | 'edit' | 'delete';
type TableRights = { review: boolean; create: boolean; update: boolean; delete: boolean };

/** What can be done with a table, and with tables as such. */
export function TableMenu({
  table,
  rights,
  onChoose,
}: {
  table: AdminTable | null;
  rights: TableRights;
  onChoose: (action: TableAction) => void;
}) {
  const translate = useTranslate();
  const isOwn = table?.kind === 'trend';
  const items: { action: TableAction; textId: TextId; isOffered: boolean }[] = [
    { action: 'import', textId: 'numbers.import', isOffered: table !== null },
    {
      action: 'review',
      textId: 'numbers.review-table',
      isOffered: table !== null && rights.review,
    },
    { action: 'new', textId: 'numbers.new-table', isOffered: rights.create },
    { action: 'edit', textId: 'numbers.edit-layout', isOffered: isOwn && rights.update },
    { action: 'delete', textId: 'numbers.delete-table', isOffered: isOwn && rights.delete },
  ];
  return (
    <SimpleMenu label={translate('numbers.more')} startIcon={<More />} variant="tertiary">
      {items
        .filter(({ isOffered }) => isOffered)
        .map(({ action, textId }) => (
          <MenuItem
            key={action}
            variant={action === 'delete' ? 'danger' : 'default'}
            onSelect={() => onChoose(action)}
          >
            {translate(textId)}
          </MenuItem>
        ))}
    </SimpleMenu>
  );
}
