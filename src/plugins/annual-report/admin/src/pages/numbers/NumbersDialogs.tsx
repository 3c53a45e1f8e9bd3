import { Button } from '@strapi/design-system';
import { useCallback } from 'react';
import type { AdminTable } from '../../../../contract/admin/values';
import type { ReportKey } from '../../api/annals-api';
import { AskDialog } from '../../layout/AskDialog';
import { useLeaveGuard } from '../../layout/LeaveGuard';
import { useTranslate } from '../../texts/use-texts';
import { ImportDialog } from './import/ImportDialog';
import { DeleteTableDialog } from './layout/DeleteTableDialog';
import { LayoutDialog } from './layout/LayoutDialog';
import { layoutOf, newLayout } from './layout/layout-draft';
import { PasteDialog } from './paste/PasteDialog';
import type { BlockMatch } from './paste/match-block';
import type { PastedEntry } from './paste/plan-paste';
import { ConflictDialog } from './saving/ConflictDialog';
import type { useSaving } from './saving/use-saving';
import type { TableAction } from './tables/TableMenu';
import type { GridRow } from './values/cells';
import type { EditStore } from './values/edit-history';

/** Whether something is entered and not saved, also in the cell that is being typed into. */
const hasUnsavedIn = (store: EditStore): boolean => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return store.read().edits.size > 0;
};

/** What opens over the numbers: one at a time. */
export function NumbersDialogs({
  report,
  table,
  action,
  store,
  saving,
  pasted,
  rows,
  onEnter,
  onClose,
  onChoose,
}: {
  report: ReportKey;
  table: AdminTable | null;
  action: TableAction | null;
  store: EditStore;
  saving: ReturnType<typeof useSaving>;
  /** A block of the clipboard that is looked at before it is entered. */
  pasted: BlockMatch | null;
  rows: GridRow[];
  onEnter: (entries: PastedEntry[]) => void;
  onClose: () => void;
  onChoose: (table: string) => void;
}) {
  const translate = useTranslate();
  const blocker = useLeaveGuard({ hasUnsaved: useCallback(() => hasUnsavedIn(store), [store]) });
  const { edits } = store.read();
  const saveAndLeave = async (): Promise<void> => {
    if (await saving.save()) blocker.proceed?.();
    else blocker.reset?.();
  };
  return (
    <>
      <AskDialog
        isOpen={blocker.state === 'blocked'}
        title={translate('numbers.leave-title')}
        no={translate('numbers.leave-stay')}
        yes={translate('numbers.leave-go')}
        another={
          <Button fullWidth onClick={() => void saveAndLeave()}>
            {translate('numbers.leave-save')}
          </Button>
        }
        onNo={() => blocker.reset?.()}
        onYes={() => blocker.proceed?.()}
      >
        {translate('numbers.leave-body', { count: edits.size })}
      </AskDialog>
      {saving.conflicts.length > 0 && (
        <ConflictDialog
          conflicts={saving.conflicts}
          edits={edits}
          onLater={saving.dismissConflicts}
          onResolve={(choices) => void saving.resolve(choices)}
        />
      )}
      {pasted && table && (
        <PasteDialog
          match={pasted}
          rows={rows}
          years={table.years}
          onEnter={onEnter}
          onClose={onClose}
        />
      )}
      {action === 'import' && table && (
        <ImportDialog report={report} table={table} unsaved={edits.size} onClose={onClose} />
      )}
      {action === 'new' && (
        <LayoutDialog
          report={report}
          start={newLayout({ year: report.year })}
          existing={null}
          onClose={onClose}
          onSaved={onChoose}
        />
      )}
      {action === 'edit' && table && (
        <LayoutDialog
          report={report}
          start={layoutOf(table)}
          existing={table}
          onClose={onClose}
          onSaved={onChoose}
        />
      )}
      {action === 'delete' && table && (
        <DeleteTableDialog report={report} table={table} onClose={onClose} />
      )}
    </>
  );
}
