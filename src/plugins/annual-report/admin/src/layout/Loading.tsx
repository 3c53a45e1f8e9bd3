import { Button, Loader, Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';

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
  const say = useWords();
  if (!isError) return <Loader>{say('common.loading')}</Loader>;
  return (
    <>
      <Typography tag="p">{text}</Typography>
      <Button variant="tertiary" onClick={onRetry}>
        {say('common.retry')}
      </Button>
    </>
  );
}
