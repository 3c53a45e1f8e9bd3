import { Button } from '@strapi/design-system';
import { useAnnalsEditionChangesQuery } from '../../api/editions-api';
import type { EditionKey } from '../../api/public-address';
import { reasonOf } from '../../api/reason-of';
import { ChangeLists } from '../../changes/ChangeLists';
import { Loading } from '../../layout/Loading';
import { WideModal } from '../../layout/WideModal';
import { useWords } from '../../words/use-words';

function Changes(key: EditionKey) {
  const say = useWords();
  const { data, isError, error, refetch } = useAnnalsEditionChangesQuery(key);
  return data === undefined ? (
    <Loading
      isError={isError}
      text={reasonOf(error) ?? say('reading.failed')}
      onRetry={() => void refetch()}
    />
  ) : (
    <ChangeLists changes={data} isFirstOpen />
  );
}

/** Opens what an edition changed for its readers. */
export function EditionChanges(key: EditionKey) {
  const say = useWords();
  const { number } = key;
  const label = say('release.edition.changes.label', { number });
  return (
    <WideModal
      title={label}
      trigger={
        <Button size="S" variant="tertiary" aria-label={label}>
          {say('release.edition.changes')}
        </Button>
      }
    >
      <Changes {...key} />
    </WideModal>
  );
}
