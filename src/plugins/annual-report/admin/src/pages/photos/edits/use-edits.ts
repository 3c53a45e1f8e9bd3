import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import {
  photoConflictSchema,
  type AdminPhoto,
  type PhotoChange,
  type PhotoConflict,
} from '../../../../../contract/admin/photos';
import type { ReportKey } from '../../../api/annals-api';
import { useAnnalsChangePhotosMutation } from '../../../api/photos-api';
import { useTranslate } from '../../../texts/use-texts';
import { useTellProblem } from '../../../api/problems';
import type { CellPaste } from './paste-cells';
import {
  afterSaving,
  joinEdits,
  rebased,
  toChanges,
  toUndo,
  withoutCaption,
  withoutEdits,
  withTexts,
  type PhotoEdits,
  type PhotoTexts,
} from './photo-edits';

const conflictSchema = z.object({
  status: z.literal(409),
  details: z.object({ conflicts: z.array(photoConflictSchema).min(1) }),
});

/** Unsaved changes of photographs; saving them together, and taking the last save back. */
export function useEdits({ report }: { report: ReportKey }) {
  const translate = useTranslate();
  const tellProblem = useTellProblem();
  const { toggleNotification } = useNotification();
  const [change, { isLoading: isSaving }] = useAnnalsChangePhotosMutation();
  const [edits, setEdits] = useState<PhotoEdits>({});
  const [undo, setUndo] = useState<PhotoChange[]>([]);
  const [conflicts, setConflicts] = useState<PhotoConflict[]>([]);
  const [pasted, setPasted] = useState<CellPaste | null>(null);

  const typeAll = (changes: CellPaste['changes']): void => {
    setEdits((now) =>
      changes.reduce((left, { photo, words }) => withTexts(left, photo, words), now),
    );
  };

  const type = useCallback((photo: AdminPhoto, words: Partial<PhotoTexts>): void => {
    setEdits((now) => withTexts(now, photo, words));
  }, []);

  const fail = (error: unknown): void => {
    const conflict = conflictSchema.safeParse(error);
    if (conflict.success) setConflicts(conflict.data.details.conflicts);
    else tellProblem(error);
  };

  const save = async (): Promise<void> => {
    const photos = toChanges(edits);
    if (photos.length === 0 || isSaving) return;
    const bare = withoutCaption(edits);
    if (bare.length > 0) {
      const message = translate('photos.caption-needed', { count: bare.length });
      toggleNotification({ type: 'warning', message });
      return;
    }
    try {
      const saved = await change({ report, photos }).unwrap();
      setUndo(toUndo(edits, saved));
      setEdits((now) => afterSaving(now, edits, saved));
      setConflicts([]);
      setPasted(null);
    } catch (error) {
      fail(error);
    }
  };

  const undoSave = async (): Promise<void> => {
    try {
      await change({ report, photos: undo }).unwrap();
      toggleNotification({ type: 'success', message: translate('photos.undone') });
    } catch (error) {
      tellProblem(error);
    }
    setUndo([]);
  };

  return {
    edits,
    undo,
    conflicts,
    isSaving,
    type,
    save,
    undoSave,
    /** Leaves the last save as it is. */
    keepSave: () => setUndo([]),
    pasted,
    /** Lays a pasted block over the photographs, to be taken back until it is saved. */
    paste: (plan: CellPaste) => {
      typeAll(plan.changes);
      setPasted(plan);
    },
    undoPaste: () => {
      if (pasted) typeAll(pasted.undo);
      setPasted(null);
    },
    discard: () => {
      setPasted(null);
      setEdits({});
      setConflicts([]);
    },
    /** Brings back what an earlier visit left; what was changed since then stays. */
    restore: (earlier: PhotoEdits) => setEdits((now) => joinEdits(earlier, now)),
    forget: (ids: string[]) => setEdits((now) => withoutEdits(now, ids)),
    /** Keeps the changes and means them for what others saved. */
    rebase: (photos: AdminPhoto[]) => {
      setEdits((now) => rebased(now, photos));
      setConflicts([]);
    },
  };
}

export type Edits = ReturnType<typeof useEdits>;
