import { Box, Button, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ValueRevision } from '../../../../contract/desk/values';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsValueHistoryQuery } from '../../api/values-api';
import { useWords } from '../../words/use-words';
import type { CellEntry } from './cell-edit';
import type { CellKey } from './cell-key';
import { entryOfRevision } from './entry-of-revision';
import { useMoment } from '../../words/use-moment';

/** Every revision of a value: who made it and when, from what to what, why, and who reviewed it. */
export function CellHistory({
  report,
  value,
  isClosed,
  onEnter,
}: {
  report: ReportKey;
  value: CellKey;
  isClosed: boolean;
  onEnter: (entry: CellEntry) => void;
}) {
  const say = useWords();
  const momentOf = useMoment();
  const [isShown, setIsShown] = useState(false);
  const { data, isFetching } = useAnnalsValueHistoryQuery({ report, value }, { skip: !isShown });
  const nameOf = (person: ValueRevision['changedBy']): string =>
    person?.name ?? say('numbers.cell.someone');
  const changeOf = (revision: ValueRevision, before: ValueRevision | undefined): string => {
    const to = revision.printed;
    if (before === undefined) return say('numbers.cell.history-first', { to });
    return before.printed === to
      ? say('numbers.cell.history-beside', { to })
      : say('numbers.cell.history-from', { from: before.printed, to });
  };
  if (!isShown) {
    return (
      <Button variant="tertiary" size="S" onClick={() => setIsShown(true)}>
        {say('numbers.cell.history-show')}
      </Button>
    );
  }
  if (data === undefined) {
    return isFetching ? (
      <Loader small>{say('common.loading')}</Loader>
    ) : (
      <Typography>{say('numbers.cell.history-none')}</Typography>
    );
  }
  return (
    <Box width="100%">
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {say('numbers.cell.history')}
      </Typography>
      <Box tag="ol">
        {data.map((revision, index) => (
          <Box tag="li" key={revision.revision} paddingTop={3}>
            <Typography tag="p" fontWeight="bold">
              {changeOf(revision, data[index + 1])}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say('numbers.conflict.who', {
                who: nameOf(revision.changedBy),
                when: momentOf(revision.changedAt),
              })}
            </Typography>
            {revision.reason !== null && (
              <Typography tag="p" variant="pi">
                {say('numbers.cell.history-reason', { reason: revision.reason })}
              </Typography>
            )}
            {revision.reviews.map(({ reviewedAt, reviewedBy }) => (
              <Typography tag="p" variant="pi" textColor="success600" key={reviewedAt}>
                {say('numbers.cell.history-reviewed', {
                  who: nameOf(reviewedBy),
                  when: momentOf(reviewedAt),
                })}
              </Typography>
            ))}
            {!revision.isCurrent && !isClosed && (
              <Button
                variant="ghost"
                size="S"
                onClick={() => onEnter(entryOfRevision({ revision }))}
              >
                {say('numbers.cell.history-restore')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
