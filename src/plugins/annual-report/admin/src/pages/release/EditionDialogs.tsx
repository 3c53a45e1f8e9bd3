import { Button } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useAnnalsEditionQuery } from '../../api/editions-api';
import type { EditionKey } from '../../api/public-address';
import { reasonOf } from '../../api/reason-of';
import { ReportText } from '../../content-manager/reading/ReportText';
import { Loading } from '../../layout/Loading';
import { WideModal } from '../../layout/WideModal';
import { useWords } from '../../words/use-words';

function Reading(key: EditionKey) {
  const say = useWords();
  const { data, isError, error, refetch } = useAnnalsEditionQuery(key);
  return data === undefined ? (
    <Loading
      isError={isError}
      text={reasonOf(error) ?? say('reading.failed')}
      onRetry={() => void refetch()}
    />
  ) : (
    <ReportText report={data} />
  );
}

/** Opens an edition as everybody reads it. */
export function EditionReading(key: EditionKey) {
  const say = useWords();
  const { number } = key;
  return (
    <WideModal
      title={say('release.edition.read.title', { number })}
      trigger={
        <Button
          size="S"
          variant="secondary"
          startIcon={<Eye />}
          aria-label={say('release.edition.read.label', { number })}
        >
          {say('release.edition.read')}
        </Button>
      }
    >
      <Reading {...key} />
    </WideModal>
  );
}
