import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_WAIVER_REASON } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { useKeptText } from '../../kept/use-kept-text';
import { useWords } from '../../words/use-words';

/** Asks why a finding is accepted. */
export function WaiverForm({
  finding,
  reportKey,
  isBusy,
  onSave,
  onCancel,
}: {
  /** Its id. */
  finding: string;
  reportKey: ReportKey;
  isBusy: boolean;
  /** Tells whether it worked. */
  onSave: (reason: string) => Promise<boolean>;
  onCancel: () => void;
}) {
  const say = useWords();
  const [reason, setReason] = useKeptText({ page: `waiver-${finding}`, report: reportKey });
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
      <Field.Root
        required
        hint={say('checks.waive.hint')}
        {...(isTried && isBlank && { error: say('checks.waive.needed') })}
      >
        <Field.Label>{say('checks.waive.reason')}</Field.Label>
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
          {say('checks.waive.do')}
        </Button>
        <Button size="S" variant="tertiary" onClick={cancel} disabled={isBusy}>
          {say('common.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
