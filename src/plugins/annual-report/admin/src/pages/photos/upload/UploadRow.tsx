import { Flex, IconButton, ProgressBar, Typography } from '@strapi/design-system';
import { ArrowClockwise, Cross, WarningCircle } from '@strapi/icons';
import { useWords } from '../../../words/use-words';
import { hasFailed, type Upload } from './upload';

/** One file: how far it is, or why it failed. */
export function UploadRow({
  upload,
  onRetry,
  onDismiss,
}: {
  upload: Upload;
  onRetry: () => void;
  onDismiss: () => void;
}) {
  const say = useWords();
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
          {say('photos.upload.waiting')}
        </Typography>
      )}
      {isWhole && (
        <Typography variant="pi" textColor="neutral600">
          {say('photos.upload.processing')}
        </Typography>
      )}
      {state === 'sending' && !isWhole && (
        <ProgressBar
          value={Math.round(part * 100)}
          aria-label={say('photos.upload.progress', { name })}
        />
      )}
      {hasFailed(upload) && (
        <Flex gap={1}>
          <IconButton label={say('photos.upload.retry', { name })} onClick={onRetry}>
            <ArrowClockwise />
          </IconButton>
          <IconButton label={say('photos.upload.dismiss', { name })} onClick={onDismiss}>
            <Cross />
          </IconButton>
        </Flex>
      )}
    </Flex>
  );
}
