import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import {
  MAX_DECLARED_NUMBERS,
  type DeclarationKind,
  type LedgerNumber,
  type NumberAccount,
} from '../../../../contract/admin/ledger';
import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import {
  useAnnalsDeclareAgainMutation,
  useAnnalsDeclareMutation,
  useAnnalsTakeDeclarationsBackMutation,
} from '../../api/ledger-api';
import { useProblemText } from '../../api/problems';
import {
  stillMeanwhile,
  withMeanwhile,
  type LedgerRead,
  type Meanwhile,
} from './declared-meanwhile';

/** What somebody said of numbers. */
export type Answer = { kind: DeclarationKind; reason: string | null };

const OPEN: NumberAccount = { kind: 'open' };

/** Numbers that were declared together, and whether the server took it. */
type Declared = { ids: string[]; isTaken: Promise<boolean> };

/** Who and when are told by the ledger that is read next. */
const declaredAs = ({ kind, reason }: Answer): NumberAccount => ({
  ...{ kind: 'declared', as: kind, reason },
  ...{ name: '', at: new Date().toISOString() },
});

/**
 * Declares numbers and takes that back. Both show at once and are taken back from the page if the server refuses;
 * both tell whether it worked.
 */
export function useDeclarations<Read extends LedgerRead>({
  reportKey,
  status,
  data,
}: {
  reportKey: ReportKey;
  status: ContentStatus;
  /** The ledger as it was read. */
  data: Read | undefined;
}) {
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [declare] = useAnnalsDeclareMutation();
  const [declareAgain] = useAnnalsDeclareAgainMutation();
  const [takeBack] = useAnnalsTakeDeclarationsBackMutation();
  const [meanwhile, setMeanwhile] = useState<Meanwhile>(new Map());
  /** What can be undone, the last first. */
  const [done, setDone] = useState<Declared[]>([]);
  const [last, setLast] = useState<Answer | null>(null);

  useEffect(() => {
    if (data) setMeanwhile((present) => stillMeanwhile({ data, meanwhile: present }));
  }, [data]);
  const shown = useMemo(() => data && withMeanwhile({ data, meanwhile }), [data, meanwhile]);

  /** Shows accounts until they are read, or until the work fails. */
  const expect = async (
    accounts: [id: string, account: NumberAccount][],
    work: Promise<unknown>,
  ): Promise<boolean> => {
    setMeanwhile((present) => new Map([...present, ...accounts]));
    try {
      await work;
      return true;
    } catch (error) {
      const ids = new Set(accounts.map(([id]) => id));
      setMeanwhile((present) => new Map([...present].filter(([id]) => !ids.has(id))));
      toggleNotification({ type: 'danger', message: problemText(error) });
      return false;
    }
  };

  const forget = (numbers: string[]): void => {
    const gone = new Set(numbers);
    setDone((present) =>
      present
        .map((one) => ({ ...one, ids: one.ids.filter((id) => !gone.has(id)) }))
        .filter(({ ids }) => ids.length > 0),
    );
  };

  /** Can be undone from the first moment: an undo waits for the server's answer, and whoever asks for it does not. */
  const remember = (ids: string[], isTaken: Promise<boolean>): Promise<boolean> => {
    setDone((present) => [{ ids, isTaken }, ...present]);
    void isTaken.then((isDone) => {
      if (!isDone) forget(ids);
    });
    return isTaken;
  };

  const takeBackAfter = (numbers: string[], isTaken: Promise<boolean>): Promise<boolean> => {
    forget(numbers);
    return expect(
      numbers.map((id) => [id, OPEN]),
      isTaken.then((isDone) => (isDone ? takeBack({ ...reportKey, numbers }).unwrap() : undefined)),
    );
  };

  return {
    /** The ledger with what was said since. */
    shown,
    /** The last answer, for saying it again. */
    last,
    /** How many numbers were declared last and can be taken back together. */
    undoable: done[0]?.ids.length ?? 0,

    declare(numbers: string[], answer: Answer): Promise<boolean> {
      setLast(answer);
      const ids = numbers.slice(0, MAX_DECLARED_NUMBERS);
      return remember(
        ids,
        expect(
          ids.map((id) => [id, declaredAs(answer)]),
          declare({ ...reportKey, status, numbers: ids, ...answer }).unwrap(),
        ),
      );
    },

    /** Says of numbers what last year's report says of them. */
    declareAgain(numbers: LedgerNumber[]): Promise<boolean> {
      const said = numbers.slice(0, MAX_DECLARED_NUMBERS).flatMap(({ id, account }) => {
        const earlier = account.kind === 'open' ? account.earlier : undefined;
        return earlier ? [{ id, kind: earlier.as }] : [];
      });
      const ids = said.map(({ id }) => id);
      return remember(
        ids,
        expect(
          said.map(({ id, kind }) => [id, declaredAs({ kind, reason: null })]),
          declareAgain({ ...reportKey, status, numbers: ids }).unwrap(),
        ),
      );
    },

    takeBack(numbers: string[]): Promise<boolean> {
      return takeBackAfter(numbers, Promise.resolve(true));
    },

    /** Takes back what was declared last; gives its numbers. */
    async undo(): Promise<string[]> {
      const [declared] = done;
      if (declared === undefined) return [];
      return (await takeBackAfter(declared.ids, declared.isTaken)) ? declared.ids : [];
    },
  };
}

export type Declarations = Omit<ReturnType<typeof useDeclarations>, 'shown'>;
