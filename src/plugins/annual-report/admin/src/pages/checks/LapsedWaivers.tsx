import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ChecksResponse, LapsedWaiver } from '../../../../contract/finding';
import { Section } from '../../layout/Section';
import { useLanguage, useMoment, useTranslate } from '../../texts/use-texts';
import type { useWaivers } from './use-waivers';

type Waivers = ReturnType<typeof useWaivers> | null;

function Lapsed({
  lapsed: { id, cause, check, place, quote, numbers, reason, name, at },
  checks,
  waivers,
}: {
  lapsed: LapsedWaiver;
  checks: ChecksResponse['data'];
  waivers: Waivers;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const momentOf = useMoment();
  const checkName = checks.find((candidate) => candidate.id === check)?.name[language] ?? check;
  const where =
    place.title === null
      ? translate('checks.lapsed.document-gone')
      : [place.label, place.title].filter(Boolean).join(' ');
  const what = [quote, numbers.join('、')].filter(Boolean).join(' · ');
  return (
    <Box tag="li" padding={4} hasRadius borderColor="neutral200">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Badge backgroundColor="neutral150" textColor="neutral800">
            {translate(`checks.lapsed.cause.${cause}`)}
          </Badge>
          <Typography variant="pi" textColor="neutral600">
            {`${checkName} · ${where}`}
          </Typography>
        </Flex>
        {what === '' ? null : <Typography>{what}</Typography>}
        <Typography textColor="neutral700">
          {translate('checks.waived', { name, when: momentOf(at), reason })}
        </Typography>
        {waivers === null ? null : (
          <Flex>
            <Button
              size="S"
              variant="tertiary"
              loading={waivers.isBusy}
              aria-label={translate('checks.revoke.label', { message: `${checkName} ${where}` })}
              onClick={() => void waivers.revoke([id])}
            >
              {translate('checks.revoke')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}

/** Waivers that hold for nothing any more, and why; nothing where there are none. */
export function LapsedWaivers({
  lapsed,
  checks,
  waivers,
}: {
  lapsed: LapsedWaiver[];
  checks: ChecksResponse['data'];
  /** Null for who may not waive. */
  waivers: Waivers;
}) {
  const translate = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  if (lapsed.length === 0) return null;
  const toggle = (
    <Flex gap={2}>
      {isOpen && waivers !== null && lapsed.length > 1 ? (
        <Button
          size="S"
          variant="tertiary"
          loading={waivers.isBusy}
          onClick={() => void waivers.revoke(lapsed.map(({ id }) => id))}
        >
          {translate('checks.lapsed.revoke-all')}
        </Button>
      ) : null}
      <Button size="S" variant="tertiary" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {translate(isOpen ? 'checks.lapsed.hide' : 'checks.lapsed.show', { count: lapsed.length })}
      </Button>
    </Flex>
  );
  return (
    <Section
      title={translate('checks.lapsed')}
      hint={translate('checks.lapsed.hint')}
      action={toggle}
    >
      {isOpen ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {lapsed.map((waiver) => (
            <Lapsed key={waiver.id} lapsed={waiver} checks={checks} waivers={waivers} />
          ))}
        </Flex>
      ) : null}
    </Section>
  );
}
