import { Flex, Typography } from '@strapi/design-system';
import type { Overview } from '../../../../contract/admin/overview';
import { Section } from '../../layout/Section';
import { TextLink } from '../../layout/TextLink';
import { useMoment, useTranslate } from '../../texts/use-texts';

/** What the public sees, what waits for its minute, and what would be left out. */
export function EditionSummary({
  overview: { editions, scheduled, documents },
  release,
}: {
  overview: Overview;
  /** Where it is released; null for who may not. */
  release: string | null;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const leftOut = documents.filter(({ publication }) => publication === 'draft').length;
  return (
    <Section
      title={translate('overview.editions')}
      action={
        release === null ? null : (
          <TextLink to={release}>{translate('overview.editions.go')}</TextLink>
        )
      }
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {scheduled === null ? null : (
          <Typography fontWeight="bold">
            {translate('overview.editions.scheduled', {
              number: scheduled.number,
              when: momentOf(scheduled.releaseAt),
            })}
          </Typography>
        )}
        {editions.length === 0 ? (
          <Typography>{translate('overview.editions.none')}</Typography>
        ) : (
          editions.map(({ number, releasedAt, isWithdrawn }) => (
            <Typography key={number} textColor={isWithdrawn ? 'neutral600' : 'neutral800'}>
              {isWithdrawn
                ? translate('overview.editions.withdrawn', { number })
                : translate('overview.editions.released', { number, when: momentOf(releasedAt) })}
            </Typography>
          ))
        )}
        {leftOut > 0 ? (
          <Typography fontWeight="bold">
            {translate('overview.editions.left-out', { count: leftOut })}
          </Typography>
        ) : null}
      </Flex>
    </Section>
  );
}
