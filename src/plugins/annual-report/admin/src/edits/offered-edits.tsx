import { useNotification } from '@strapi/strapi/admin';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Edited } from '../../../contract/admin/edits';
import type { ReportKey } from '../api/annals-api';
import { useAnnalsUndoEditsMutation } from '../api/edits-api';
import { readRefusal, useProblemText } from '../api/problems';
import { useTranslate } from '../texts/use-texts';

/** Edits that a page offers: how one is made, and the last one while it can be taken back. */
type OfferedEdits = {
  isBusy: boolean;
  /** Makes an edit and remembers how to take it back; tells whether it worked. */
  make: (work: () => Promise<Edited>) => Promise<boolean>;
  last: Edited | null;
  undo: () => Promise<void>;
  dismiss: () => void;
};

const OfferedEditsContext = createContext<OfferedEdits | null>(null);

/** Holds what was edited last on a page. Without `isOpen` nothing is offered: what is published is not edited. */
export function OfferedEditsProvider({
  reportKey,
  isOpen,
  children,
}: {
  reportKey: ReportKey;
  isOpen: boolean;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);
  const [last, setLast] = useState<Edited | null>(null);
  const [sendUndo] = useAnnalsUndoEditsMutation();

  const edits = useMemo((): OfferedEdits => {
    const run = async (work: () => Promise<void>): Promise<boolean> => {
      setIsBusy(true);
      try {
        await work();
        return true;
      } catch (error) {
        toggleNotification({ type: 'danger', message: problemText(error) });
        return false;
      } finally {
        setIsBusy(false);
      }
    };
    return {
      isBusy,
      last,
      make: (work) => run(async () => setLast(await work())),
      async undo() {
        if (last === null) return;
        await run(async () => {
          try {
            await sendUndo({ ...reportKey, documents: last.undo }).unwrap();
          } catch (error) {
            // Changed by somebody meanwhile: it can never be taken back. Whatever else failed may work again.
            if (readRefusal({ error }).status === 409) setLast(null);
            throw error;
          }
          setLast(null);
          toggleNotification({ type: 'success', message: translate('edits.undone') });
        });
      },
      dismiss: () => setLast(null),
    };
  }, [isBusy, last, problemText, reportKey, sendUndo, toggleNotification, translate]);

  return (
    <OfferedEditsContext.Provider value={isOpen ? edits : null}>
      {children}
    </OfferedEditsContext.Provider>
  );
}

/** What is needed to offer an edit; null where nobody may edit. */
export function useOfferedEdits(): OfferedEdits | null {
  return useContext(OfferedEditsContext);
}
