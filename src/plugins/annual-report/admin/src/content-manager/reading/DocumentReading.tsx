import { Box, Button, Loader, Typography } from '@strapi/design-system';
import { useCallback, useEffect } from 'react';
import type { PanelDocumentType } from '../../../../contract/admin/document';
import { useAnnalsReadingMutation } from '../../api/document-panel-api';
import { useTranslate, useLanguage } from '../../texts/use-texts';
import { useFormValues } from '../local-drafts/use-form-state';
import { CaseTexts } from './CaseTexts';
import { formToReading } from './form-to-reading';
import { ReadingBlocks } from './ReadingBlocks';
import { ReadingModal } from './ReadingModal';
import { ReadingText } from './ReadingText';

type Key = { type: PanelDocumentType; documentId: string };

const PAUSE_MS = 400;

function View({ type, documentId }: Key) {
  const translate = useTranslate();
  const language = useLanguage();
  const values = useFormValues();
  const [read, { data, isError, isUninitialized }] = useAnnalsReadingMutation();
  const ask = useCallback(
    () => read({ type, documentId, written: formToReading(values) }),
    [read, type, documentId, values],
  );
  useEffect(() => {
    const timer = window.setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [ask]);
  if (isError) {
    return (
      <>
        <Typography tag="p">{translate('reading.failed')}</Typography>
        <Button variant="tertiary" onClick={() => void ask()}>
          {translate('common.retry')}
        </Button>
      </>
    );
  }
  if (isUninitialized || data === undefined) return <Loader>{translate('common.loading')}</Loader>;
  if (data === null) return <Typography>{translate('reading.no-place')}</Typography>;
  return (
    <ReadingText>
      {data.problems.map(({ token, messages }, index) => (
        <Box key={index} background="warning100" padding={3} marginBottom={2} hasRadius>
          <Typography variant="omega" textColor="warning700">
            {token}：{messages[language]}
          </Typography>
        </Box>
      ))}
      <h2>
        {data.label} {data.title}
      </h2>
      <CaseTexts texts={data} />
      <ReadingBlocks blocks={data.blocks} images={data.images} tables={data.tables} />
    </ReadingText>
  );
}

/** Opens the chapter or case as it would be printed with what stands in its form. */
export function DocumentReading(key: Key) {
  const translate = useTranslate();
  return (
    <ReadingModal button={translate('reading.open')} title={translate('reading.title')}>
      <View {...key} />
    </ReadingModal>
  );
}
