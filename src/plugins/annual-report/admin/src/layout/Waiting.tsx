import { Box, Flex, Loader, Typography, Button, Alert } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useTranslate } from '../texts/use-texts';

const SECOND_MS = 1000;

/** Seconds since whatever shows them appeared. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

const SHORT_SECONDS = 3;

/** Says what is under way, and for how long when it takes longer than one expects. */
export function Waiting({ text }: { text: string }) {
  const translate = useTranslate();
  const seconds = useSeconds();
  return (
    <Flex role="status" justifyContent="center" alignItems="center" gap={4} padding={8}>
      <Box aria-hidden>
        <Loader small>{text}</Loader>
      </Box>
      <Typography>{text}</Typography>
      {seconds < SHORT_SECONDS ? null : (
        <Typography textColor="neutral600">{translate('common.seconds', { seconds })}</Typography>
      )}
    </Flex>
  );
}

/** In place of what is not there yet: that it is loading, or that it failed, with a way to try again. */
export function Loading({
  isError,
  text,
  onRetry,
}: {
  isError: boolean;
  /** Why it failed. */
  text: string;
  onRetry: () => void;
}) {
  const translate = useTranslate();
  if (!isError) return <Loader>{translate('common.loading')}</Loader>;
  return (
    <>
      <Typography tag="p">{text}</Typography>
      <Button variant="tertiary" onClick={onRetry}>
        {translate('common.retry')}
      </Button>
    </>
  );
}

/** Something that could not be loaded, with a way to try again. */
export function Failure({ text, onRetry }: { text: string; onRetry: () => void }) {
  const translate = useTranslate();
  return (
    <Box paddingTop={6}>
      <Alert
        variant="danger"
        closeLabel={translate('common.retry')}
        onClose={onRetry}
        action={
          <Button variant="danger-light" size="S" onClick={onRetry}>
            {translate('common.retry')}
          </Button>
        }
      >
        {text}
      </Alert>
    </Box>
  );
}
