import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import {
  valuesInConflictSchema,
  valuesRefusedSchema,
  type ValueConflict,
  type ValuesChecked,
} from '../../../../../contract/admin/values';
import type { ReportKey } from '../../../api/annals-api';
import { readRefusal } from '../../../api/problems';
import { useAnnalsWriteValuesMutation } from '../../../api/values-api';
import { useTranslate } from '../../../texts/use-texts';
import { toChange, type CellEdit } from '../values/cell-edit';
import { resolveConflicts, settle, type Choice, type EditStore } from '../values/edit-history';

type Note = (
  findings: Pick<ValuesChecked, 'problems' | 'conflicts'>,
  sent: ReadonlyMap<string, CellEdit>,
) => void;

/** Whatever field is being typed in hands over what it has. */
const finishTyping = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

/** Saves everything that is entered, or nothing, and says what stood in the way. */
export function useSaving({
  store,
  report,
  refetch,
  note,
}: {
  store: EditStore;
  report: ReportKey;
  refetch: () => Promise<unknown>;
  note: Note;
}) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [write] = useAnnalsWriteValuesMutation();
  const [isSaving, setIsSaving] = useState(false);
  const [conflicts, setConflicts] = useState<ValueConflict[]>([]);
  const [reason, setReason] = useState('');
  const isBusy = useRef(false);

  const refuse = (error: unknown, sent: ReadonlyMap<string, CellEdit>): void => {
    const { status, message, details } = readRefusal({ error });
    const refused = valuesRefusedSchema.safeParse(details);
    const changed = valuesInConflictSchema.safeParse(details);
    if (status === 409 && changed.success) {
      note({ problems: [], conflicts: changed.data.conflicts }, sent);
      setConflicts(changed.data.conflicts);
      return;
    }
    if (refused.success) {
      note({ problems: refused.data.problems, conflicts: [] }, sent);
      const count = refused.data.problems.length;
      toggleNotification({ type: 'danger', message: translate('numbers.not-saved', { count }) });
      return;
    }
    const failure = translate('numbers.save-failed');
    toggleNotification({ type: 'danger', message: message ? `${failure} ${message}` : failure });
  };

  const save = async (): Promise<boolean> => {
    finishTyping();
    const sent = store.read().edits;
    if (isBusy.current) return false;
    if (sent.size === 0) return true;
    isBusy.current = true;
    setIsSaving(true);
    try {
      const cells = [...sent.values()].map(toChange);
      const { written } = await write({
        report,
        cells,
        reason: reason.trim() === '' ? null : reason.trim(),
      }).unwrap();
      await refetch();
      store.change((state) => settle({ state, sent, written }));
      setReason('');
      toggleNotification({
        type: 'success',
        message: translate('numbers.saved', { count: written.length }),
      });
      return true;
    } catch (error) {
      refuse(error, sent);
      return false;
    } finally {
      isBusy.current = false;
      setIsSaving(false);
    }
  };

  return {
    isSaving,
    reason,
    setReason,
    save,
    conflicts,
    dismissConflicts: () => setConflicts([]),
    async resolve(choices: ReadonlyMap<string, Choice>): Promise<void> {
      store.change((state) => resolveConflicts({ state, conflicts, choices }));
      setConflicts([]);
      await refetch();
      await save();
    },
  };
}
