import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import type { OwnValue } from '../../../../contract/admin/own-values';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsOwnValuesQuery } from '../../api/own-values-api';
import { useProblemText } from '../../api/problems';
import { useAnnalsReviewValuesMutation } from '../../api/values-api';
import { Section } from '../../layout/Section';
import { Failure } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { useMoment, useTranslate } from '../../texts/use-texts';

const isOwn = ({ account }: LedgerNumber): boolean =>
  (account.kind === 'bound' || account.kind === 'equal') &&
  account.value.indicator.startsWith('own.');

/** Indicators that the school made for itself and its text prints; who reviews values confirms them here. */
export function OwnValues({
  documents,
  reportKey,
}: {
  documents: LedgerDocument[];
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC({ review: PERMISSIONS.review });
  const isNeeded = documents.some(({ passages }) =>
    passages.some(({ numbers }) => numbers.some(isOwn)),
  );
  const { data = [], error, refetch } = useAnnalsOwnValuesQuery(reportKey, { skip: !isNeeded });
  const [review, { isLoading }] = useAnnalsReviewValuesMutation();
  if (!isNeeded) return null;
  if (error !== undefined) {
    return <Failure text={problemText(error)} onRetry={() => void refetch()} />;
  }
  if (data.length === 0) return null;
  const confirm = async ({ indicator, year, revision }: OwnValue): Promise<void> => {
    try {
      const cells = [{ indicator, year, revision }];
      const { changed } = await review({ report: reportKey, cells }).unwrap();
      toggleNotification(
        changed.length === 0
          ? { type: 'success', message: translate('own-values.confirmed') }
          : { type: 'warning', message: translate('own-values.changed') },
      );
    } catch (problem) {
      toggleNotification({ type: 'danger', message: problemText(problem) });
    }
  };
  return (
    <Section title={translate('own-values')} hint={translate('own-values.hint')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {data.map((value) => {
          const { indicator, name, unit, year, text, isReviewed, by, at } = value;
          const shown = text.endsWith('%') ? text : `${text} ${unit ?? ''}`.trim();
          return (
            <Box
              tag="li"
              key={`${indicator}-${year}`}
              background="neutral100"
              hasRadius
              paddingLeft={4}
              paddingRight={4}
              paddingTop={2}
              paddingBottom={2}
            >
              <Flex justifyContent="space-between" gap={3} wrap="wrap">
                <Box>
                  <Typography fontWeight="bold">
                    {translate('own-values.value', { name, year: String(year), text: shown })}
                  </Typography>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {translate('own-values.by', { name: by ?? '—', when: momentOf(at), indicator })}
                  </Typography>
                </Box>
                {isReviewed ? (
                  <Badge variant="success">{translate('own-values.reviewed')}</Badge>
                ) : (
                  <Flex gap={3}>
                    <Badge backgroundColor="warning200" textColor="neutral800">
                      {translate('own-values.unreviewed')}
                    </Badge>
                    {(allowedActions.canReview ?? false) ? (
                      <Button
                        size="S"
                        variant="secondary"
                        loading={isLoading}
                        aria-label={translate('own-values.confirm.label', { name })}
                        onClick={() => void confirm(value)}
                      >
                        {translate('own-values.confirm')}
                      </Button>
                    ) : null}
                  </Flex>
                )}
              </Flex>
            </Box>
          );
        })}
      </Flex>
    </Section>
  );
}
