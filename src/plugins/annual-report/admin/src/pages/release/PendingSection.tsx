import { Button, Dialog, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PendingRelease } from '../../../../contract/admin/releases';
import type { ReportKey } from '../../api/annals-api';
import {
  useAnnalsCancelScheduleMutation,
  useAnnalsChangesSinceFrozenQuery,
  useAnnalsScheduleReleaseMutation,
} from '../../api/releases-api';
import { useProblemText } from '../../api/problems';
import { ChangeLists } from '../../changes/ChangeLists';
import { Section } from '../../layout/Section';
import { Waiting } from '../../layout/Waiting';
import { useMoment, useTranslate } from '../../texts/use-texts';

const MAX_REASON = 500;

/** The release that waits: when, what changed since it was frozen, and how to freeze it again or give it up. */
export function PendingSection({
  pending,
  reportKey,
  seen,
  onProblem,
}: {
  pending: PendingRelease;
  reportKey: ReportKey;
  /** What the page shows of the report as it is now. */
  seen: string;
  onProblem: (error: unknown) => void;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState('');
  const { data: since } = useAnnalsChangesSinceFrozenQuery(reportKey, {
    refetchOnMountOrArgChange: true,
  });
  const [schedule, { isLoading: isFreezing }] = useAnnalsScheduleReleaseMutation();
  const [cancel, { isLoading: isCanceling }] = useAnnalsCancelScheduleMutation();
  const { number, releaseAt, frozenAt, note, name } = pending;
  const when = momentOf(releaseAt);
  const changed = since?.counts.total ?? 0;

  const refreeze = async (): Promise<void> => {
    try {
      const data = { note, seen, releaseAt, replace: true };
      await schedule({ key: reportKey, data }).unwrap();
      toggleNotification({ type: 'success', message: translate('release.pending.refrozen') });
    } catch (error) {
      onProblem(error);
    }
  };
  const giveUp = async (): Promise<void> => {
    try {
      await cancel({ key: reportKey, reason: reason.trim() }).unwrap();
      toggleNotification({ type: 'success', message: translate('release.pending.canceled') });
    } catch (error) {
      toggleNotification({ type: 'danger', message: problemText(error) });
    }
  };

  return (
    <Section title={translate('release.pending')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">
          {translate('release.pending.what', { number, when, frozen: momentOf(frozenAt) })}
        </Typography>
        {name === null ? null : (
          <Typography>{translate('release.pending.by', { name })}</Typography>
        )}
        {note === null ? null : (
          <Typography>{translate('release.pending.note', { note })}</Typography>
        )}
        {since === undefined ? <Waiting text={translate('release.checking')} /> : null}
        {since && changed === 0 ? (
          <Typography>{translate('release.pending.same')}</Typography>
        ) : null}
        {since && changed > 0 ? (
          <>
            <Typography fontWeight="bold">
              {translate('release.pending.changed', { count: changed })}
            </Typography>
            <ChangeLists changes={since} />
          </>
        ) : null}
        {isFreezing ? <Waiting text={translate('release.working')} /> : null}
        <Flex gap={2} wrap="wrap">
          {changed === 0 ? null : (
            <Dialog.Root>
              <Dialog.Trigger>
                <Button disabled={isFreezing}>{translate('release.pending.refreeze')}</Button>
              </Dialog.Trigger>
              <ConfirmDialog
                variant="default"
                title={translate('release.pending.refreeze')}
                onConfirm={refreeze}
              >
                {translate('release.pending.refreeze.sure')}
              </ConfirmDialog>
            </Dialog.Root>
          )}
          <Dialog.Root>
            <Dialog.Trigger>
              <Button variant="danger-light" disabled={isFreezing} loading={isCanceling}>
                {translate('release.pending.cancel')}
              </Button>
            </Dialog.Trigger>
            <ConfirmDialog title={translate('release.pending.cancel')} onConfirm={giveUp}>
              <Flex direction="column" alignItems="stretch" gap={4} width="100%">
                <Typography>
                  {translate('release.pending.cancel.sure', { number, when })}
                </Typography>
                <Field.Root>
                  <Field.Label>{translate('release.pending.cancel.reason')}</Field.Label>
                  <TextInput
                    value={reason}
                    maxLength={MAX_REASON}
                    onChange={(event) => setReason(event.target.value)}
                  />
                </Field.Root>
              </Flex>
            </ConfirmDialog>
          </Dialog.Root>
        </Flex>
      </Flex>
    </Section>
  );
}
