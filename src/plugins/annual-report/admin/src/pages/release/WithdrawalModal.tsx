import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { ReportKey } from '../../api/annals-api';
import { useProblemText } from '../../api/problems';
import { useAnnalsWithdrawMutation } from '../../api/releases-api';
import { useTranslate } from '../../texts/use-texts';

/** Withdraws editions or a photograph and tells whether it worked. */
export function useWithdrawal({ reportKey }: { reportKey: ReportKey }) {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [withdraw, { isLoading: isBusy }] = useAnnalsWithdrawMutation();
  return {
    isBusy,
    withdraw: async (
      what: ({ editions: number[] } | { file: string }) & { reason: string },
    ): Promise<boolean> => {
      try {
        const { editions } = await withdraw({ key: reportKey, data: what }).unwrap();
        const message = translate('release.withdraw.done', { count: editions.length });
        toggleNotification({ type: 'success', message });
        return true;
      } catch (error) {
        toggleNotification({ type: 'danger', message: problemText(error) });
        return false;
      }
    },
  };
}

const MAX_REASON = 1000;

/** Says what a withdrawal does, asks for its reason, and does it only then. */
export function WithdrawalModal({
  title,
  what,
  isReady = true,
  isBusy,
  onWithdraw,
  onClose,
  children,
}: {
  title: string;
  /** What happens, sentence by sentence. */
  what: string[];
  /** Whether the rest of the form is filled in. */
  isReady?: boolean;
  isBusy: boolean;
  onWithdraw: (reason: string) => void;
  onClose: () => void;
  /** More of the form; told whether the button was pressed. */
  children?: (isTried: boolean) => ReactNode;
}) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isBlank = reason.trim() === '';
  const withdraw = (): void => {
    setIsTried(true);
    if (isReady && !isBlank) onWithdraw(reason.trim());
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {what.map((sentence) => (
              <Typography key={sentence}>{sentence}</Typography>
            ))}
            {children?.(isTried)}
            <Field.Root
              required
              {...(isTried && isBlank && { error: translate('release.withdraw.needed') })}
            >
              <Field.Label>{translate('release.withdraw.reason')}</Field.Label>
              <Textarea
                value={reason}
                maxLength={MAX_REASON}
                onChange={(event) => setReason(event.target.value)}
              />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose} disabled={isBusy}>
            {translate('common.cancel')}
          </Button>
          <Button variant="danger" onClick={withdraw} loading={isBusy}>
            {translate('release.withdraw.do')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
