import { Button, Flex } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { ContentStatus } from '../../../contract/envelope';
import { useProblemText } from '../api/problems';
import { EditNotice } from '../edits/EditNotice';
import { OfferedEditsProvider } from '../edits/offered-edits';
import { Section } from '../layout/Section';
import { Failure } from '../layout/Waiting';
import { useTranslate } from '../texts/use-texts';
import { useReport } from './report-context';

/**
 * A page that reads a whole report and says something of its texts: what it is about, reading it again, why that
 * failed, and the edits that it offers with their undo.
 */
export function ReadingFrame({
  title,
  hint,
  status,
  mayEdit,
  query: { error, isFetching, refetch },
  summary,
  children,
}: {
  title: string;
  hint: string;
  /** What is read; edits are offered of a draft alone. */
  status: ContentStatus;
  mayEdit: boolean;
  query: { error?: unknown; isFetching: boolean; refetch: () => unknown };
  /** What stands in the first section: figures, filters. */
  summary: ReactNode;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { reportKey } = useReport();
  const readAgain = (): void => void refetch();
  const again = (
    <Button
      variant="secondary"
      startIcon={<ArrowClockwise />}
      loading={isFetching}
      onClick={readAgain}
    >
      {translate('checks.rerun')}
    </Button>
  );
  return (
    <OfferedEditsProvider reportKey={reportKey} isOpen={status === 'draft' && mayEdit}>
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
          <Section title={title} hint={hint} action={again}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {summary}
            </Flex>
          </Section>
          {error === undefined ? null : <Failure text={problemText(error)} onRetry={readAgain} />}
          <EditNotice />
          {children}
        </Flex>
      </Layouts.Content>
    </OfferedEditsProvider>
  );
}
