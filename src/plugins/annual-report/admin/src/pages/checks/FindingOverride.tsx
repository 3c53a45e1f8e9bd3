import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { FindingJson } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { useLanguage, useMoment, useTranslate } from '../../texts/use-texts';
import { ReasonForm } from './ReasonForm';
import type { useOverrides } from './use-overrides';

type Props = {
  finding: FindingJson;
  reportKey: ReportKey;
  /** Null for who may not override. */
  overrides: ReturnType<typeof useOverrides> | null;
};

/** Who let the error pass, with the public reason, and the way to take that back. */
function Overridden({ finding, overrides }: Omit<Props, 'reportKey'>) {
  const translate = useTranslate();
  const language = useLanguage();
  const momentOf = useMoment();
  const { id, messages, waiver } = finding;
  if (waiver === null) return null;
  const { name, at, reason } = waiver;
  return (
    <Flex
      background="success100"
      padding={3}
      hasRadius
      gap={4}
      justifyContent="space-between"
      alignItems="flex-start"
    >
      <Typography>{translate('override.given', { name, when: momentOf(at), reason })}</Typography>
      {overrides === null ? null : (
        <Box flex="none">
          <Button
            size="S"
            variant="tertiary"
            loading={overrides.isBusy}
            aria-label={translate('override.revoke.label', { message: messages[language] })}
            onClick={() => void overrides.revoke(id)}
          >
            {translate('override.revoke')}
          </Button>
        </Box>
      )}
    </Flex>
  );
}

/** Says that the error can pass with a public reason, and asks whoever may for it. */
function Offer({ finding, reportKey, overrides }: Props) {
  const translate = useTranslate();
  const language = useLanguage();
  const [isAsking, setIsAsking] = useState(false);
  const { id, messages } = finding;
  if (overrides === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {translate('override.ask-others')}
      </Typography>
    );
  }
  if (!isAsking) {
    return (
      <Flex gap={3} wrap="wrap">
        <Button
          size="S"
          variant="danger-light"
          aria-label={translate('override.open.label', { message: messages[language] })}
          onClick={() => setIsAsking(true)}
        >
          {translate('override.open')}
        </Button>
        <Typography variant="pi" textColor="neutral600">
          {translate('override.offer')}
        </Typography>
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box role="note" background="warning100" padding={3} hasRadius>
        <Typography tag="p" fontWeight="bold">
          {translate('override.public.title')}
        </Typography>
        <Typography tag="p">{translate('override.public')}</Typography>
      </Box>
      <ReasonForm
        draft={`override-${id}`}
        reportKey={reportKey}
        texts={{
          label: translate('override.reason'),
          hint: translate('override.hint'),
          needed: translate('override.needed'),
          save: translate('override.do'),
        }}
        isBusy={overrides.isBusy}
        onSave={(reason) => overrides.override(id, reason)}
        onCancel={() => setIsAsking(false)}
      />
    </Flex>
  );
}

/** An error that can be overridden: what is to be known of that, and the way to do it. */
export function FindingOverride(props: Props) {
  const { canBeOverridden, waiver } = props.finding;
  if (!canBeOverridden) return null;
  return waiver === null ? <Offer {...props} /> : <Overridden {...props} />;
}
