import { Box, Flex, Typography } from '@strapi/design-system';
import { Section } from '../../layout/Section';
import { TextLink } from '../../layout/TextLink';
import { useTranslate } from '../../texts/use-texts';
import type { NextStep } from './next-steps';

/** What is to be done next, in plain words; each step leads to its place. */
export function NextSteps({ steps }: { steps: NextStep[] }) {
  const translate = useTranslate();
  return (
    <Section title={translate('overview.next')} hint={translate('overview.next.hint')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {steps.map(({ textId, values, to }, index) => (
          <Flex key={textId} tag="li" gap={3} alignItems="center">
            <Flex
              aria-hidden
              background="primary100"
              justifyContent="center"
              width="2.4rem"
              height="2.4rem"
              shrink={0}
              style={{ borderRadius: '50%' }}
            >
              <Typography variant="pi" fontWeight="bold" textColor="primary600">
                {index + 1}
              </Typography>
            </Flex>
            <Box>
              {to === null ? (
                <Typography>{translate(textId, values)}</Typography>
              ) : (
                <TextLink to={to}>{translate(textId, values)}</TextLink>
              )}
            </Box>
          </Flex>
        ))}
      </Flex>
    </Section>
  );
}
