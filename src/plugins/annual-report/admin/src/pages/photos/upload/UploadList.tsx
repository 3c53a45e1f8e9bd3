import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../../../words/use-words';
import { hasFailed, isDone, isUnderway, type Upload } from './upload';
import { UploadRow } from './UploadRow';

const List = styled.ul`
  max-height: 28rem;
  overflow-y: auto;
`;

/** What is on its way and what failed; those that have arrived stand in the table. */
export function UploadList({
  uploads,
  onRetry,
  onDismiss,
}: {
  uploads: Upload[];
  onRetry: (uploads: Upload[]) => void;
  onDismiss: (uploads: Upload[]) => void;
}) {
  const say = useWords();
  if (uploads.length === 0) return null;
  const failed = uploads.filter(hasFailed);
  const done = uploads.filter(isDone).length;
  const isRunning = uploads.some(isUnderway);
  const summary = [
    isRunning
      ? say('photos.upload.running', { done, count: uploads.length })
      : say('photos.upload.finished', { done }),
    ...(failed.length > 0 ? [say('photos.upload.failed', { failed: failed.length })] : []),
  ].join(' ');
  const shown = [...failed, ...uploads.filter((upload) => isUnderway(upload))];
  return (
    <Box
      tag="section"
      aria-label={say('photos.upload.title')}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography role="status" fontWeight="semiBold">
          {summary}
        </Typography>
        {!isRunning && (
          <Flex gap={2}>
            {failed.length > 1 && (
              <Button variant="secondary" onClick={() => onRetry(failed)}>
                {say('photos.upload.retry-all')}
              </Button>
            )}
            <Button variant="tertiary" onClick={() => onDismiss(uploads)}>
              {say('photos.upload.clear')}
            </Button>
          </Flex>
        )}
      </Flex>
      {shown.length > 0 && (
        <List>
          {shown.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onRetry={() => onRetry([upload])}
              onDismiss={() => onDismiss([upload])}
            />
          ))}
        </List>
      )}
    </Box>
  );
}
