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
import { useKeptText } from '../../kept/use-kept-text';
import { Section } from '../../layout/Section';
import { Waiting } from '../../layout/Waiting';
import { useMoment } from '../../words/use-moment';
import { useWords } from '../../words/use-words';
import { timeZoneName, tomorrowAtNine } from './time-zone';

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
  const say = useWords();
  const momentOf = useMoment();
  const { locale } = useIntl();
  const [note, setNote] = useKeptText({ page: 'release', report: reportKey });
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
    <Section title={say('release.form', { number })} hint={say('release.form.hint')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Field.Root
          required={number > 1}
          hint={say(number > 1 ? 'release.note.hint' : 'release.note.first')}
          {...(isTried && needsNote && { error: say('release.note.needed') })}
        >
          <Field.Label>{say('release.note')}</Field.Label>
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
            {say('release.when')}
          </Typography>
          <Radio.Group
            aria-labelledby="release-when"
            value={isLater ? 'later' : 'now'}
            onValueChange={(value) => setIsLater(value === 'later')}
          >
            <Radio.Item value="now">{say('release.when.now')}</Radio.Item>
            <Radio.Item value="later">{say('release.when.later')}</Radio.Item>
          </Radio.Group>
        </Box>
        {isLater ? (
          <Box maxWidth="40rem">
            <Field.Root
              required
              hint={say('release.at.hint', { zone: timeZoneName(locale) })}
              {...(isTried && needsTime && { error: say('release.at.needed') })}
            >
              <Field.Label>{say('release.at')}</Field.Label>
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
          <Waiting text={say('release.working')} />
        ) : (
          <Flex>
            <Button size="L" onClick={ask} disabled={isBlocked}>
              {say(isLater ? 'release.do.later' : 'release.do', { number })}
            </Button>
          </Flex>
        )}
        {isTried && !isConfirmed ? (
          <Typography role="alert" textColor="danger600">
            {say('release.confirm.needed')}
          </Typography>
        ) : null}
      </Flex>
      <Dialog.Root open={isAsking} onOpenChange={setIsAsking}>
        <ConfirmDialog
          variant="default"
          title={say('release.sure')}
          onConfirm={() => void release()}
        >
          {isLater
            ? say('release.sure.later', { number, when: momentOf(at) })
            : say('release.sure.now', { number })}
        </ConfirmDialog>
      </Dialog.Root>
    </Section>
  );
}
