import { useCallback } from 'react';
import type { DeskTable } from '../../../../contract/desk/values';
import type { ReportKey } from '../../api/annals-api';
import { useLeaveGuard } from '../../kept/use-leave-guard';
import { ConflictDialog } from './ConflictDialog';
import { DeleteTableDialog } from './DeleteTableDialog';
import type { EditStore } from './edit-store';
import { ImportDialog } from './ImportDialog';
import { layoutOf, newLayout } from './layout-draft';
import { LayoutDialog } from './LayoutDialog';
import { LeaveDialog } from './LeaveDialog';
import type { TableAction } from './TableMenu';
import type { useSaving } from './use-saving';

/** Whether something is entered and not saved, also in the cell that is being typed into. */
const hasUnsavedIn = (store: EditStore): boolean => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return store.read().edits.size > 0;
};

/** What opens over the numbers: one at a time. */
export function DeskDialogs({
  report,
  table,
  action,
  store,
  saving,
  onClose,
  onChoose,
}: {
  report: ReportKey;
  table: DeskTable | null;
  action: TableAction | null;
  store: EditStore;
  saving: ReturnType<typeof useSaving>;
  onClose: () => void;
  onChoose: (table: string) => void;
}) {
  const blocker = useLeaveGuard({ hasUnsaved: useCallback(() => hasUnsavedIn(store), [store]) });
  const { edits } = store.read();
  return (
    <>
      <LeaveDialog
        isOpen={blocker.state === 'blocked'}
        count={edits.size}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
        onSave={() =>
          void saving.save().then((isSaved) => (isSaved ? blocker.proceed?.() : blocker.reset?.()))
        }
      />
      {saving.conflicts.length > 0 && (
        <ConflictDialog
          conflicts={saving.conflicts}
          edits={edits}
          onLater={saving.dismissConflicts}
          onResolve={(choices) => void saving.resolve(choices)}
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
