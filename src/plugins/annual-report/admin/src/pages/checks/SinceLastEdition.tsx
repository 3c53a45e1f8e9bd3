import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsChangesQuery } from '../../api/releases-api';
import { useProblemText } from '../../api/use-problem-text';
import { ChangeLists } from '../../changes/ChangeLists';
import { Failure } from '../../layout/Failure';
import { Section } from '../../layout/Section';
import { Waiting } from '../../layout/Waiting';
import { useWords } from '../../words/use-words';

function Changes({ reportKey, status }: { reportKey: ReportKey; status: ContentStatus }) {
  const say = useWords();
  const problemText = useProblemText();
  const request = { ...reportKey, status };
  const { data, error, refetch } = useAnnalsChangesQuery(request, {
    refetchOnMountOrArgChange: true,
  });
  if (error !== undefined) {
    return <Failure text={problemText(error)} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Waiting text={say('checks.changes.loading')} />;
  return <ChangeLists changes={data.data} />;
}

/** What changed since the last edition; compared when somebody asks. */
export function SinceLastEdition(shown: { reportKey: ReportKey; status: ContentStatus }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const open = (
    <Button variant="tertiary" size="S" onClick={() => setIsOpen(true)}>
      {say('checks.changes.show')}
    </Button>
  );
  return (
    <Section
      title={say('checks.changes')}
      hint={say('checks.changes.hint')}
      action={isOpen ? null : open}
    >
      {isOpen ? <Changes {...shown} /> : null}
    </Section>
  );
}
