import {
  Box,
  Button,
  Dialog,
  Field,
  Flex,
  Radio,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ReportKey } from '../../api/annals-api';
import { useLocalText } from '../../local-drafts/use-local-draft';
import { Section } from '../../layout/Section';
import { Waiting } from '../../layout/Waiting';
import { useMoment, useTranslate } from '../../texts/use-texts';
import { timeZoneName, tomorrowAtNine } from './use-release';

const MAX_NOTE = 2000;
const MINUTE_SECONDS = 60;

/** Asks for the note and the moment, and once more before it is done. */
export function ReleaseForm({
  reportKey,
  number,
  isConfirmed,
  isBlocked,
  isBusy,
  onRelease,
}: {
  reportKey: ReportKey;
  /** Of the edition that it would be. */
  number: number;
  /** Whether what has no draft was looked at. */
  isConfirmed: boolean;
  /** Whether errors stand in the way. */
  isBlocked: boolean;
  isBusy: boolean;
  /** Tells whether it worked. */
  onRelease: (request: { note: string; at: string | null }) => Promise<boolean>;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const { locale } = useIntl();
  const [note, setNote] = useLocalText({ page: 'release', report: reportKey });
  const [isLater, setIsLater] = useState(false);
  const [at, setAt] = useState(() => tomorrowAtNine(new Date()));
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const needsNote = number > 1 && note.trim() === '';
  const needsTime = isLater && !(new Date(at).getTime() > Date.now());
  const ask = (): void => {
    setIsTried(true);
    setIsAsking(isConfirmed && !needsNote && !needsTime);
  };
  const release = async (): Promise<void> => {
    if (await onRelease({ note, at: isLater ? at : null })) setNote('');
  };
  return (
    <Section title={translate('release.form', { number })} hint={translate('release.form.hint')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Field.Root
          required={number > 1}
          hint={translate(number > 1 ? 'release.note.hint' : 'release.note.first')}
          {...(isTried && needsNote && { error: translate('release.note.needed') })}
        >
          <Field.Label>{translate('release.note')}</Field.Label>
          <Textarea
            value={note}
            maxLength={MAX_NOTE}
            onChange={(event) => setNote(event.target.value)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <Box>
          <Typography variant="pi" fontWeight="bold" id="release-when">
            {translate('release.when')}
          </Typography>
          <Radio.Group
            aria-labelledby="release-when"
            value={isLater ? 'later' : 'now'}
            onValueChange={(value) => setIsLater(value === 'later')}
          >
            <Radio.Item value="now">{translate('release.when.now')}</Radio.Item>
            <Radio.Item value="later">{translate('release.when.later')}</Radio.Item>
          </Radio.Group>
        </Box>
        {isLater ? (
          <Box maxWidth="40rem">
            <Field.Root
              required
              hint={translate('release.at.hint', { zone: timeZoneName(locale) })}
              {...(isTried && needsTime && { error: translate('release.at.needed') })}
            >
              <Field.Label>{translate('release.at')}</Field.Label>
              <Field.Input
                type="datetime-local"
                step={MINUTE_SECONDS}
                value={at}
                onChange={(event) => setAt(event.target.value)}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Box>
        ) : null}
        {isBusy ? (
          <Waiting text={translate('release.working')} />
        ) : (
          <Flex>
            <Button size="L" onClick={ask} disabled={isBlocked}>
              {translate(isLater ? 'release.do.later' : 'release.do', { number })}
            </Button>
          </Flex>
        )}
        {isTried && !isConfirmed ? (
          <Typography role="alert" textColor="danger600">
            {translate('release.confirm.needed')}
          </Typography>
        ) : null}
      </Flex>
      <Dialog.Root open={isAsking} onOpenChange={setIsAsking}>
        <ConfirmDialog
          variant="default"
          title={translate('release.sure')}
          onConfirm={() => void release()}
        >
          {isLater
            ? translate('release.sure.later', { number, when: momentOf(at) })
            : translate('release.sure.now', { number })}
        </ConfirmDialog>
      </Dialog.Root>
    </Section>
  );
}
