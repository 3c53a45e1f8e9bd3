import {
  Alert,
  Box,
  Button,
  Field,
  Flex,
  Loader,
  Modal,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { ImportTrial } from '../../../../../contract/admin/value-import';
import type { AdminTable } from '../../../../../contract/admin/values';
import { reportAddress, type ReportKey } from '../../../api/annals-api';
import { readRefusal } from '../../../api/problems';
import { useAnnalsImportMutation, useAnnalsTryImportMutation } from '../../../api/values-api';
import { useTranslate } from '../../../texts/use-texts';
import { ImportTables } from './ImportTables';

/** Gives `download`: the template of a table as a file of the browser's. */
function useTemplate({ report }: { report: ReportKey }) {
  const translate = useTranslate();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async ({ key, title }: { key: string; title: string }): Promise<void> => {
    try {
      const address = `${reportAddress(report)}/tables/${key}/template?format=xlsx`;
      const { data } = await get(address, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = `${title}-${report.year}.xlsx`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      toggleNotification({ type: 'danger', message: translate('common.failed') });
    }
  };
}

type Tried = { file: File; trial: ImportTrial };

/** Values from a file: what is wrong and what would change is shown first, and written when it is confirmed. */
export function ImportDialog({
  report,
  table,
  unsaved,
  onClose,
}: {
  report: ReportKey;
  table: AdminTable;
  unsaved: number;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const download = useTemplate({ report });
  const [tryOut, { isLoading: isTrying }] = useAnnalsTryImportMutation();
  const [write, { isLoading: isWriting }] = useAnnalsImportMutation();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [tried, setTried] = useState<Tried | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [reason, setReason] = useState('');

  const look = async (file: File): Promise<void> => {
    setName(file.name);
    setTried(null);
    setRefusal(null);
    try {
      setTried({ file, trial: await tryOut({ report, file }).unwrap() });
    } catch (error) {
      setRefusal(readRefusal({ error }).message ?? translate('numbers.import.failed'));
    }
  };

  const confirm = async ({ file, trial }: Tried): Promise<void> => {
    const seen = trial.differences
      .filter(({ kind }) => kind !== 'same')
      .map(({ indicator, year, revision }) => ({ indicator, year, revision }));
    try {
      const why = reason.trim() === '' ? null : reason.trim();
      const { written } = await write({ report, file, seen, reason: why }).unwrap();
      const count = written.length + trial.remarks.length;
      const message = translate('numbers.import.done', { count });
      toggleNotification({ type: 'success', message });
      onClose();
    } catch (error) {
      setTried(null);
      setRefusal(readRefusal({ error }).message ?? translate('numbers.import.failed'));
    }
  };

  const counts = tried?.trial.counts;
  const changes =
    (counts?.added ?? 0) + (counts?.changed ?? 0) + (tried?.trial.remarks.length ?? 0);
  const verdict =
    counts === undefined
      ? null
      : counts.errors > 0
        ? translate('numbers.import.blocked', { count: counts.errors })
        : changes === 0
          ? translate('numbers.import.nothing')
          : null;
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content style={{ maxWidth: '110rem', width: '92vw' }}>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{translate('numbers.import.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{translate('numbers.import.steps')}</Typography>
            {unsaved > 0 && (
              <Typography textColor="warning700">
                {translate('numbers.import.unsaved', { count: unsaved })}
              </Typography>
            )}
            <Flex gap={2} wrap="wrap">
              <Button
                variant="tertiary"
                startIcon={<Download />}
                onClick={() => void download(table)}
              >
                {translate('numbers.import.template', { title: table.title })}
              </Button>
              <Button
                variant={tried ? 'tertiary' : 'default'}
                startIcon={<Upload />}
                onClick={() => field.current?.click()}
              >
                {translate(name === '' ? 'numbers.import.choose' : 'numbers.import.choose-another')}
              </Button>
              <input
                ref={field}
                type="file"
                hidden
                accept=".xlsx,.csv"
                aria-label={translate('numbers.import.file')}
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  event.currentTarget.value = '';
                  if (file) void look(file);
                }}
              />
            </Flex>
            {isTrying && (
              <Loader small>{translate('numbers.import.trying', { file: name })}</Loader>
            )}
            {refusal !== null && (
              <Alert
                variant="danger"
                closeLabel={translate('common.close')}
                onClose={() => setRefusal(null)}
              >
                {refusal}
              </Alert>
            )}
            {counts && (
              <Typography fontWeight="bold" role="status">
                {translate('numbers.import.counts', { file: name, ...counts })}
              </Typography>
            )}
            {verdict !== null && (
              <Typography textColor={counts?.errors ? 'danger600' : 'neutral700'}>
                {verdict}
              </Typography>
            )}
            {tried && <ImportTables trial={tried.trial} />}
            {tried && verdict === null && (
              <Box maxWidth="420px">
                <Field.Root name="import-reason">
                  <Field.Label>{translate('numbers.import.reason')}</Field.Label>
                  <TextInput
                    value={reason}
                    maxLength={500}
                    onChange={(event: { currentTarget: { value: string } }) =>
                      setReason(event.currentTarget.value)
                    }
                  />
                </Field.Root>
              </Box>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          {tried && verdict === null && (
            <Button loading={isWriting} onClick={() => void confirm(tried)}>
              {translate('numbers.import.confirm', { count: changes })}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
