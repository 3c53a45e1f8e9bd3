import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsChangesQuery } from '../../api/releases-api';
import { useProblemText } from '../../api/problems';
import { ChangeLists } from '../../changes/ChangeLists';
import { Failure, Waiting } from '../../layout/Waiting';
import { Section } from '../../layout/Section';
import { useTranslate } from '../../texts/use-texts';

function Changes({ reportKey, status }: { reportKey: ReportKey; status: ContentStatus }) {
  const translate = useTranslate();
  const problemText = useProblemText();
  const request = { ...reportKey, status };
  const { data, error, refetch } = useAnnalsChangesQuery(request, {
    refetchOnMountOrArgChange: true,
  });
  if (error !== undefined) {
    return <Failure text={problemText(error)} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Waiting text={translate('checks.changes.loading')} />;
  return <ChangeLists changes={data.data} />;
}

/** What changed since the last edition; compared when somebody asks. */
export function SinceLastEdition(props: { reportKey: ReportKey; status: ContentStatus }) {
  const translate = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const open = (
    <Button variant="tertiary" size="S" onClick={() => setIsOpen(true)}>
      {translate('checks.changes.show')}
    </Button>
  );
  return (
    <Section
      title={translate('checks.changes')}
      hint={translate('checks.changes.hint')}
      action={isOpen ? null : open}
    >
      {isOpen ? <Changes {...props} /> : null}
    </Section>
  );
}
