import { Flex, Typography } from '@strapi/design-system';
import type { Overview } from '../../../../contract/desk/overview';
import { Section } from '../../layout/Section';
import { TextLink } from '../../layout/TextLink';
import { useMoment } from '../../words/use-moment';
import { useWords } from '../../words/use-words';

/** What the public sees, what waits for its minute, and what would be left out. */
export function EditionSummary({
  overview: { editions, scheduled, documents },
  release,
}: {
  overview: Overview;
  /** Where it is released; null for who may not. */
  release: string | null;
}) {
  const say = useWords();
  const momentOf = useMoment();
  const leftOut = documents.filter(({ publication }) => publication === 'draft').length;
  return (
    <Section
      title={say('overview.editions')}
      action={
        release === null ? null : <TextLink to={release}>{say('overview.editions.go')}</TextLink>
      }
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        {scheduled === null ? null : (
          <Typography fontWeight="bold">
            {say('overview.editions.scheduled', {
              number: scheduled.number,
              when: momentOf(scheduled.releaseAt),
            })}
          </Typography>
        )}
        {editions.length === 0 ? (
          <Typography>{say('overview.editions.none')}</Typography>
        ) : (
          editions.map(({ number, releasedAt, isWithdrawn }) => (
            <Typography key={number} textColor={isWithdrawn ? 'neutral600' : 'neutral800'}>
              {isWithdrawn
                ? say('overview.editions.withdrawn', { number })
                : say('overview.editions.released', { number, when: momentOf(releasedAt) })}
            </Typography>
          ))
        )}
        {leftOut > 0 ? (
          <Typography fontWeight="bold">
            {say('overview.editions.left-out', { count: leftOut })}
          </Typography>
        ) : null}
      </Flex>
    </Section>
  );
}
