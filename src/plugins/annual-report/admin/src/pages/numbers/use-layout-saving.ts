import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { tableRefusedSchema } from '../../../../contract/desk/tables';
import type { DeskTable } from '../../../../contract/desk/values';
import type { ReportKey } from '../../api/annals-api';
import { readRefusal } from '../../api/read-refusal';
import { useAnnalsChangeTableMutation, useAnnalsCreateTableMutation } from '../../api/tables-api';
import { useWords } from '../../words/use-words';
import type { LayoutDraft } from './layout-draft';
import { useLanguage } from './use-language';

type Problems = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Makes or changes a chart, and says what stood in the way: in general, and at its own numbers by row and year. */
export const useLayoutSaving = ({
  report,
  existing,
}: {
  report: ReportKey;
  existing: DeskTable | null;
}) => {
  const say = useWords();
  const language = useLanguage();
  const { toggleNotification } = useNotification();
  const [create, creating] = useAnnalsCreateTableMutation();
  const [change, changing] = useAnnalsChangeTableMutation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problems>(new Map());

  const refuse = (error: unknown): void => {
    const { message, details } = readRefusal({ error });
    setRefusal(message ?? say('numbers.layout.failed'));
    const refused = tableRefusedSchema.safeParse(details);
    const found = new Map<number, Map<number, string>>();
    for (const { row, year, messages } of refused.data?.problems ?? []) {
      found.set(row, new Map([...(found.get(row) ?? []), [year, messages[language]]]));
    }
    setProblems(found);
  };

  return {
    isSaving: creating.isLoading || changing.isLoading,
    refusal,
    problems,
    forget: () => setRefusal(null),
    /** Gives the key of the saved chart; null when it was not saved. */
    async save(draft: LayoutDraft): Promise<string | null> {
      setRefusal(null);
      setProblems(new Map());
      try {
        const { key, title } = existing
          ? await change({
              report,
              key: existing.key,
              table: draft,
              seen: existing.changedAt,
            }).unwrap()
          : await create({ report, table: draft }).unwrap();
        const word = existing ? 'numbers.layout.changed' : 'numbers.layout.created';
        toggleNotification({ type: 'success', message: say(word, { title }) });
        return key;
      } catch (error) {
        refuse(error);
        return null;
      }
    },
  };
};
