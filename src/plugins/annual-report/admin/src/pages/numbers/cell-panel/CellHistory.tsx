import { Box, Button, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ValueRevision } from '../../../../../contract/admin/values';
import type { ReportKey } from '../../../api/annals-api';
import { useAnnalsValueHistoryQuery } from '../../../api/values-api';
import { useTranslate, useMoment } from '../../../texts/use-texts';
import { isMissing, type CellEntry } from '../values/cell-edit';
import type { CellKey } from '../values/cells';

/** What is entered to make an earlier revision stand again, as a new one. */
function entryOfRevision({ revision }: { revision: ValueRevision }): CellEntry {
  const { status, printed, respondents, method, note } = revision;
  const beside = { respondents, method, note };
  return isMissing(status) ? { status, ...beside } : { text: printed, ...beside };
}

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
  const translate = useTranslate();
  const momentOf = useMoment();
  const [isShown, setIsShown] = useState(false);
  const { data, isFetching } = useAnnalsValueHistoryQuery({ report, value }, { skip: !isShown });
  const nameOf = (person: ValueRevision['changedBy']): string =>
    person?.name ?? translate('numbers.cell.someone');
  const changeOf = (revision: ValueRevision, before: ValueRevision | undefined): string => {
    const to = revision.printed;
    if (before === undefined) return translate('numbers.cell.history-first', { to });
    return before.printed === to
      ? translate('numbers.cell.history-beside', { to })
      : translate('numbers.cell.history-from', { from: before.printed, to });
  };
  if (!isShown) {
    return (
      <Button variant="tertiary" size="S" onClick={() => setIsShown(true)}>
        {translate('numbers.cell.history-show')}
      </Button>
    );
  }
  if (data === undefined) {
    return isFetching ? (
      <Loader small>{translate('common.loading')}</Loader>
    ) : (
      <Typography>{translate('numbers.cell.history-none')}</Typography>
    );
  }
  return (
    <Box width="100%">
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {translate('numbers.cell.history')}
      </Typography>
      <Box tag="ol">
        {data.map((revision, index) => (
          <Box tag="li" key={revision.revision} paddingTop={3}>
            <Typography tag="p" fontWeight="bold">
              {changeOf(revision, data[index + 1])}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {translate('numbers.conflict.who', {
                who: nameOf(revision.changedBy),
                when: momentOf(revision.changedAt),
              })}
            </Typography>
            {revision.reason !== null && (
              <Typography tag="p" variant="pi">
                {translate('numbers.cell.history-reason', { reason: revision.reason })}
              </Typography>
            )}
            {revision.reviews.map(({ reviewedAt, reviewedBy }) => (
              <Typography tag="p" variant="pi" textColor="success600" key={reviewedAt}>
                {translate('numbers.cell.history-reviewed', {
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
                {translate('numbers.cell.history-restore')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
