import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_WAIVER_REASON } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { useLocalText } from '../../local-drafts/use-local-draft';
import { useTranslate } from '../../texts/use-texts';

/** Asks why a finding is accepted, and keeps what is typed until it is saved or given up. */
export function ReasonForm({
  draft,
  reportKey,
  texts,
  isBusy,
  onSave,
  onCancel,
}: {
  /** Name of what the browser keeps of it. */
  draft: string;
  reportKey: ReportKey;
  texts: { label: string; hint: string; needed: string; save: string };
  isBusy: boolean;
  /** Tells whether it worked. */
  onSave: (reason: string) => Promise<boolean>;
  onCancel: () => void;
}) {
  const translate = useTranslate();
  const [reason, setReason] = useLocalText({ page: draft, report: reportKey });
  const [isTried, setIsTried] = useState(false);
  const isBlank = reason.trim() === '';
  const save = async (): Promise<void> => {
    setIsTried(true);
    if (!isBlank && (await onSave(reason.trim()))) setReason('');
  };
  const cancel = (): void => {
    setReason('');
    onCancel();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root required hint={texts.hint} {...(isTried && isBlank && { error: texts.needed })}>
        <Field.Label>{texts.label}</Field.Label>
        <Textarea
          autoFocus
          value={reason}
          maxLength={MAX_WAIVER_REASON}
          onChange={(event) => setReason(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex gap={2}>
        <Button size="S" onClick={() => void save()} loading={isBusy}>
          {texts.save}
        </Button>
        <Button size="S" variant="tertiary" onClick={cancel} disabled={isBusy}>
          {translate('common.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
