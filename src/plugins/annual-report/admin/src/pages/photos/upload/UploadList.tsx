import { Flex, IconButton, ProgressBar, Typography, Box, Button } from '@strapi/design-system';
import { ArrowClockwise, Cross, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { useTranslate } from '../../../texts/use-texts';
import { hasFailed, type Upload, isDone, isUnderway } from './send-photo';

/** One file: how far it is, or why it failed. */
function UploadRow({
  upload,
  onRetry,
  onDismiss,
}: {
  upload: Upload;
  onRetry: () => void;
  onDismiss: () => void;
}) {
  const translate = useTranslate();
  const { file, state, part, reason } = upload;
  const { name } = file;
  const isWhole = state === 'sending' && part >= 1;
  return (
    <Flex tag="li" gap={3} paddingTop={1} paddingBottom={1} justifyContent="space-between">
      <Flex gap={3} minWidth={0} flex="1">
        {hasFailed(upload) && <WarningCircle fill="danger600" aria-hidden />}
        <Typography variant="omega" fontWeight="bold" ellipsis title={name} maxWidth="28rem">
          {name}
        </Typography>
        {reason !== null && (
          <Typography variant="omega" textColor="danger600" flex="1">
            {reason}
          </Typography>
        )}
      </Flex>
      {state === 'waiting' && (
        <Typography variant="pi" textColor="neutral600">
          {translate('photos.upload.waiting')}
        </Typography>
      )}
      {isWhole && (
        <Typography variant="pi" textColor="neutral600">
          {translate('photos.upload.processing')}
        </Typography>
      )}
      {state === 'sending' && !isWhole && (
        <ProgressBar
          value={Math.round(part * 100)}
          aria-label={translate('photos.upload.progress', { name })}
        />
      )}
      {hasFailed(upload) && (
        <Flex gap={1}>
          <IconButton label={translate('photos.upload.retry', { name })} onClick={onRetry}>
            <ArrowClockwise />
          </IconButton>
          <IconButton label={translate('photos.upload.dismiss', { name })} onClick={onDismiss}>
            <Cross />
          </IconButton>
        </Flex>
      )}
    </Flex>
  );
}

const List = styled.ul`
  max-height: 28rem;
  overflow-y: auto;
`;

/** A picture that was there before: it is named, and the new one can go again. */
function TwinRow({
  upload,
  onRemove,
  onKeep,
}: {
  upload: Upload;
  onRemove: () => void;
  onKeep: () => void;
}) {
  const translate = useTranslate();
  const { name } = upload.file;
  return (
    <Flex tag="li" gap={3} paddingTop={1} paddingBottom={1} justifyContent="space-between">
      <Typography variant="omega">
        {translate('photos.upload.twin', { name, caption: upload.twin?.sameAs?.caption ?? '' })}
      </Typography>
      <Flex gap={2}>
        <Button size="S" variant="danger-light" onClick={onRemove}>
          {translate('photos.upload.twin.remove')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onKeep}>
          {translate('photos.upload.twin.keep')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** What is on its way, what failed, and what was there before; those that have arrived stand in the table. */
export function UploadList({
  uploads,
  onRetry,
  onDismiss,
  onRemove,
}: {
  uploads: Upload[];
  onRetry: (uploads: Upload[]) => void;
  onDismiss: (uploads: Upload[]) => void;
  /** Deletes new photographs that show what was there before; without it they are not named. */
  onRemove?: (twins: Upload[]) => void;
}) {
  const translate = useTranslate();
  if (uploads.length === 0) return null;
  const failed = uploads.filter(hasFailed);
  const done = uploads.filter(isDone).length;
  const twins = onRemove ? uploads.filter(({ twin }) => twin !== null) : [];
  const isRunning = uploads.some(isUnderway);
  const summary = [
    isRunning
      ? translate('photos.upload.running', { done, count: uploads.length })
      : translate('photos.upload.finished', { done }),
    ...(failed.length > 0 ? [translate('photos.upload.failed', { failed: failed.length })] : []),
    ...(twins.length > 0 ? [translate('photos.upload.twins', { count: twins.length })] : []),
  ].join(' ');
  const listed = [...failed, ...uploads.filter((upload) => isUnderway(upload))];
  return (
    <Box
      tag="section"
      aria-label={translate('photos.upload.title')}
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
            {twins.length > 1 && (
              <Button variant="danger-light" onClick={() => onRemove?.(twins)}>
                {translate('photos.upload.twin.remove-all', { count: twins.length })}
              </Button>
            )}
            {failed.length > 1 && (
              <Button variant="secondary" onClick={() => onRetry(failed)}>
                {translate('photos.upload.retry-all')}
              </Button>
            )}
            <Button variant="tertiary" onClick={() => onDismiss(uploads)}>
              {translate('photos.upload.clear')}
            </Button>
          </Flex>
        )}
      </Flex>
      {(listed.length > 0 || twins.length > 0) && (
        <List>
          {twins.map((upload) => (
            <TwinRow
              key={upload.id}
              upload={upload}
              onRemove={() => onRemove?.([upload])}
              onKeep={() => onDismiss([upload])}
            />
          ))}
          {listed.map((upload) => (
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
