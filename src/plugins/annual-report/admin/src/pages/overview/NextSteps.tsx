import { Box, Flex, Typography } from '@strapi/design-system';
import { Section } from '../../layout/Section';
import { TextLink } from '../../layout/TextLink';
import { useWords } from '../../words/use-words';
import type { NextStep } from './next-steps';

/** What is to be done next, in plain words; each step leads to its place. */
export function NextSteps({ steps }: { steps: NextStep[] }) {
  const say = useWords();
  return (
    <Section title={say('overview.next')} hint={say('overview.next.hint')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {steps.map(({ word, values, to }, index) => (
          <Flex key={word} tag="li" gap={3} alignItems="center">
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
                <Typography>{say(word, values)}</Typography>
              ) : (
                <TextLink to={to}>{say(word, values)}</TextLink>
              )}
            </Box>
          </Flex>
        ))}
      </Flex>
    </Section>
  );
}
