import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { tableRefusedSchema, type TableRowRequest } from '../../../../../contract/admin/tables';
import type { AdminTable } from '../../../../../contract/admin/values';
import type { ReportKey } from '../../../api/annals-api';
import { readRefusal } from '../../../api/problems';
import {
  useAnnalsChangeTableMutation,
  useAnnalsCreateTableMutation,
} from '../../../api/tables-api';
import { useTranslate, useLanguage } from '../../../texts/use-texts';
import type { LayoutDraft } from './layout-draft';

/** What was refused: a text for an indicator in a year, wherever its row is moved to. */
type Refused = { indicator: string | null; year: number; text: string | undefined };

const refusedKey = ({ indicator, year, text }: Refused): string =>
  JSON.stringify([indicator, year, text]);

/** Makes or changes a chart, and says what stood in the way: in general, and at its own numbers. */
export function useLayoutSaving({
  report,
  existing,
}: {
  report: ReportKey;
  existing: AdminTable | null;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { toggleNotification } = useNotification();
  const [create, creating] = useAnnalsCreateTableMutation();
  const [change, changing] = useAnnalsChangeTableMutation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());

  const refuse = (error: unknown, { rows }: LayoutDraft): void => {
    const { message, details } = readRefusal({ error });
    setRefusal(message ?? translate('numbers.layout.failed'));
    const refused = tableRefusedSchema.safeParse(details);
    const found = (refused.data?.problems ?? []).map(({ row, year, messages }) => {
      const { indicator = null, cells = {} } = rows[row] ?? {};
      return [refusedKey({ indicator, year, text: cells[year] }), messages[language]] as const;
    });
    setProblems(new Map(found));
  };

  return {
    isSaving: creating.isLoading || changing.isLoading,
    refusal,
    /** What is wrong with a number that a row prints itself, until it is changed. */
    problemOf: ({ indicator, cells }: TableRowRequest, year: number): string | undefined =>
      problems.get(refusedKey({ indicator, year, text: cells[year] })),
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
        const textId = existing ? 'numbers.layout.changed' : 'numbers.layout.created';
        toggleNotification({ type: 'success', message: translate(textId, { title }) });
        return key;
      } catch (error) {
        refuse(error, draft);
        return null;
      }
    },
  };
}
