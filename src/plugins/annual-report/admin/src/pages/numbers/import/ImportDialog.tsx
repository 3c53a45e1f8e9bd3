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
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { DeskTable } from '../../../../contract/desk/values';
import type { ImportTrial } from '../../../../contract/desk/value-import';
import type { ReportKey } from '../../api/annals-api';
import { readRefusal } from '../../api/read-refusal';
import { useAnnalsImportMutation, useAnnalsTryImportMutation } from '../../api/value-import-api';
import { useWords } from '../../words/use-words';
import { ImportTables } from './ImportTables';
import { useTemplate } from './use-template';

type Tried = { file: File; trial: ImportTrial };

/** Values from a file: what is wrong and what would change is shown first, and written when it is confirmed. */
export function ImportDialog({
  report,
  table,
  unsaved,
  onClose,
}: {
  report: ReportKey;
  table: DeskTable;
  unsaved: number;
  onClose: () => void;
}) {
  const say = useWords();
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
      setRefusal(readRefusal({ error }).message ?? say('numbers.import.failed'));
    }
  };

  const confirm = async ({ file, trial }: Tried): Promise<void> => {
    const seen = trial.differences
      .filter(({ kind }) => kind !== 'same')
      .map(({ indicator, year, revision }) => ({ indicator, year, revision }));
    try {
      const why = reason.trim() === '' ? null : reason.trim();
      const { written } = await write({ report, file, seen, reason: why }).unwrap();
      const message = say('numbers.import.done', { count: written.length });
      toggleNotification({ type: 'success', message });
      onClose();
    } catch (error) {
      setTried(null);
      setRefusal(readRefusal({ error }).message ?? say('numbers.import.failed'));
    }
  };

  const counts = tried?.trial.counts;
  const changes = (counts?.added ?? 0) + (counts?.changed ?? 0);
  const verdict =
    counts === undefined
      ? null
      : counts.errors > 0
        ? say('numbers.import.blocked', { count: counts.errors })
        : changes === 0
          ? say('numbers.import.nothing')
          : null;
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content style={{ maxWidth: '110rem', width: '92vw' }}>
        <Modal.Header closeLabel={say('common.close')}>
          <Modal.Title>{say('numbers.import.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{say('numbers.import.steps')}</Typography>
            {unsaved > 0 && (
              <Typography textColor="warning700">
                {say('numbers.import.unsaved', { count: unsaved })}
              </Typography>
            )}
            <Flex gap={2} wrap="wrap">
              <Button
                variant="tertiary"
                startIcon={<Download />}
                onClick={() => void download(table)}
              >
                {say('numbers.import.template', { title: table.title })}
              </Button>
              <Button
                variant={tried ? 'tertiary' : 'default'}
                startIcon={<Upload />}
                onClick={() => field.current?.click()}
              >
                {say(name === '' ? 'numbers.import.choose' : 'numbers.import.choose-another')}
              </Button>
              <input
                ref={field}
                type="file"
                hidden
                accept=".xlsx,.csv"
                aria-label={say('numbers.import.file')}
                onChange={(event) => {
                  const [file] = event.currentTarget.files ?? [];
                  event.currentTarget.value = '';
                  if (file) void look(file);
                }}
              />
            </Flex>
            {isTrying && <Loader small>{say('numbers.import.trying', { file: name })}</Loader>}
            {refusal !== null && (
              <Alert
                variant="danger"
                closeLabel={say('common.close')}
                onClose={() => setRefusal(null)}
              >
                {refusal}
              </Alert>
            )}
            {counts && (
              <Typography fontWeight="bold" role="status">
                {say('numbers.import.counts', { file: name, ...counts })}
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
                  <Field.Label>{say('numbers.import.reason')}</Field.Label>
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
            {say('common.cancel')}
          </Button>
          {tried && verdict === null && (
            <Button loading={isWriting} onClick={() => void confirm(tried)}>
              {say('numbers.import.confirm', { count: changes })}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
