import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { MAX_WAIVER_REASON } from '../../../../contract/finding';
import { useWords } from '../../words/use-words';

/** Asks why a finding is accepted. */
export const WaiverForm = ({
  isBusy,
  onSave,
  onCancel,
}: {
  isBusy: boolean;
  onSave: (reason: string) => void;
  onCancel: () => void;
}) => {
  const say = useWords();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isBlank = reason.trim() === '';
  const save = (): void => {
    setIsTried(true);
    if (!isBlank) onSave(reason.trim());
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
        <Button size="S" onClick={save} loading={isBusy}>
          {say('checks.waive.do')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onCancel} disabled={isBusy}>
          {say('common.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
};
