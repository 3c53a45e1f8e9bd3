import { Box, Button, Field, Flex, Loader, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_REMARK } from '../../../../../contract/admin/remarks';
import type { ReportKey } from '../../../api/annals-api';
import { readRefusal } from '../../../api/problems';
import {
  useAnnalsRemarkHistoryQuery,
  useAnnalsRemarksQuery,
  useAnnalsWriteRemarkMutation,
} from '../../../api/remarks-api';
import { useLocalText } from '../../../local-drafts/use-local-draft';
import { useMoment, useTranslate } from '../../../texts/use-texts';
import { cellKey, type CellKey } from '../values/cells';

/** Every version of a private remark, newest first. */
function RemarkVersions({ report, value }: { report: ReportKey; value: CellKey }) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const { data } = useAnnalsRemarkHistoryQuery({ report, value });
  if (data === undefined) return <Loader small>{translate('common.loading')}</Loader>;
  return (
    <Box tag="ol" width="100%">
      {data.map(({ id, text, at, by }) => (
        <Box tag="li" key={id} paddingTop={2}>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text === '' ? translate('numbers.remark.emptied') : text}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {translate('numbers.conflict.who', {
              who: by?.name ?? translate('numbers.cell.someone'),
              when: momentOf(at),
            })}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/**
 * A word about a value that never leaves the admin panel. It is saved by itself: it is no part of the value, and
 * changes nothing of its review. What is typed and not saved is kept in the browser.
 */
export function PrivateRemark({ report, value }: { report: ReportKey; value: CellKey }) {
  const translate = useTranslate();
  const { data } = useAnnalsRemarksQuery(report);
  const [write, { isLoading }] = useAnnalsWriteRemarkMutation();
  const [kept, keep] = useLocalText({ page: `remark ${cellKey(value)}`, report });
  const [typed, setTyped] = useState(kept === '' ? null : kept);
  const [problem, setProblem] = useState<string>();
  const [isShown, setIsShown] = useState(false);
  const current = data?.find((remark) => cellKey(remark) === cellKey(value));
  const stands = current?.text ?? '';
  const isChanged = typed !== null && typed.trim() !== stands;

  const change = (text: string): void => {
    setTyped(text);
    keep(text);
    setProblem(undefined);
  };
  const save = async (): Promise<void> => {
    try {
      await write({
        report,
        value,
        text: (typed ?? '').trim(),
        seen: current?.id ?? null,
      }).unwrap();
      setTyped(null);
      keep('');
      setProblem(undefined);
    } catch (error) {
      setProblem(readRefusal({ error }).message ?? translate('numbers.remark.failed'));
    }
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      <Field.Root
        name="remark"
        width="100%"
        hint={translate('numbers.remark.hint')}
        error={problem}
      >
        <Field.Label>{translate('numbers.remark')}</Field.Label>
        <Textarea
          value={typed ?? stands}
          disabled={data === undefined}
          maxLength={MAX_REMARK}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex gap={2} wrap="wrap">
        {isChanged && (
          <Button size="S" loading={isLoading} onClick={() => void save()}>
            {translate('numbers.remark.save')}
          </Button>
        )}
        {current && !isShown && (
          <Button size="S" variant="tertiary" onClick={() => setIsShown(true)}>
            {translate('numbers.remark.versions')}
          </Button>
        )}
      </Flex>
      {isShown && <RemarkVersions report={report} value={value} />}
    </Flex>
  );
}
