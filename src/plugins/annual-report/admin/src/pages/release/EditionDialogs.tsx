import { Button } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useAnnalsEditionChangesQuery, useAnnalsEditionQuery } from '../../api/editions-api';
import { reasonOf } from '../../api/problems';
import type { EditionKey } from '../../api/public-api';
import { ChangeLists } from '../../changes/ChangeLists';
import { ReportText } from '../../content-manager/reading/ReportText';
import { Loading } from '../../layout/Waiting';
import { WideModal } from '../../layout/WideModal';
import { useTranslate } from '../../texts/use-texts';

function Changes(key: EditionKey) {
  const translate = useTranslate();
  const { data, isError, error, refetch } = useAnnalsEditionChangesQuery(key);
  return data === undefined ? (
    <Loading
      isError={isError}
      text={reasonOf(error) ?? translate('reading.failed')}
      onRetry={() => void refetch()}
    />
  ) : (
    <ChangeLists changes={data} isFirstOpen />
  );
}

/** Opens what an edition changed for its readers. */
export function EditionChanges(key: EditionKey) {
  const translate = useTranslate();
  const { number } = key;
  const label = translate('release.edition.changes.label', { number });
  return (
    <WideModal
      title={label}
      trigger={
        <Button size="S" variant="tertiary" aria-label={label}>
          {translate('release.edition.changes')}
        </Button>
      }
    >
      <Changes {...key} />
    </WideModal>
  );
}

function Reading(key: EditionKey) {
  const translate = useTranslate();
  const { data, isError, error, refetch } = useAnnalsEditionQuery(key);
  return data === undefined ? (
    <Loading
      isError={isError}
      text={reasonOf(error) ?? translate('reading.failed')}
      onRetry={() => void refetch()}
    />
  ) : (
    <ReportText report={data} />
  );
}

/** Opens an edition as everybody reads it. */
export function EditionReading(key: EditionKey) {
  const translate = useTranslate();
  const { number } = key;
  return (
    <WideModal
      title={translate('release.edition.read.title', { number })}
      trigger={
        <Button
          size="S"
          variant="secondary"
          startIcon={<Eye />}
          aria-label={translate('release.edition.read.label', { number })}
        >
          {translate('release.edition.read')}
        </Button>
      }
    >
      <Reading {...key} />
    </WideModal>
  );
}
