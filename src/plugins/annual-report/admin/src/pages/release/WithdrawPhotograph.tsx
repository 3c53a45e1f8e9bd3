import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { ReleasedPhotograph } from '../../../../contract/desk/releases';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsPhotographsQuery } from '../../api/releases-api';
import { useWords } from '../../words/use-words';
import { useWithdrawal } from './use-withdrawal';
import { WithdrawalModal } from './WithdrawalModal';

const THUMBNAIL = { maxWidth: '20rem', maxHeight: '14rem' };

function Preview({ photograph }: { photograph: ReleasedPhotograph }) {
  const say = useWords();
  return (
    <Flex gap={4} paddingTop={3} alignItems="flex-start">
      <img src={photograph.url} alt={photograph.caption} style={THUMBNAIL} />
      <Typography>
        {say('release.photograph.affected', { editions: photograph.editions.join('、') })}
      </Typography>
    </Flex>
  );
}

function Form({ reportKey, onClose }: { reportKey: ReportKey; onClose: () => void }) {
  const say = useWords();
  const { data: photographs } = useAnnalsPhotographsQuery(reportKey);
  const { isBusy, withdraw } = useWithdrawal({ reportKey });
  const [file, setFile] = useState<string | null>(null);
  const chosen = photographs?.find(({ sha256 }) => sha256 === file);
  const save = (reason: string): void => {
    if (file === null) return;
    void withdraw({ file, reason }).then((isDone) => (isDone ? onClose() : undefined));
  };
  return (
    <WithdrawalModal
      title={say('release.photograph')}
      what={[say('release.photograph.what')]}
      isReady={file !== null}
      isBusy={isBusy}
      onWithdraw={save}
      onClose={onClose}
    >
      {(isTried) => (
        <Box>
          <Field.Root
            required
            {...(isTried && file === null && { error: say('release.photograph.needed') })}
          >
            <Field.Label>{say('release.photograph.choose')}</Field.Label>
            <SingleSelect value={file} onChange={(value) => setFile(String(value))}>
              {(photographs ?? []).map(({ sha256, label, caption, editions }) => (
                <SingleSelectOption key={sha256} value={sha256}>
                  {say('release.photograph.name', {
                    label: label ?? '',
                    caption,
                    editions: editions.join('、'),
                  }).trim()}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
          {chosen === undefined ? null : <Preview photograph={chosen} />}
        </Box>
      )}
    </WithdrawalModal>
  );
}

/** Takes a photograph away from readers, with every edition that shows it. */
export function WithdrawPhotograph({ reportKey }: { reportKey: ReportKey }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="danger-light" size="S" onClick={() => setIsOpen(true)}>
        {say('release.photograph')}
      </Button>
      {isOpen ? <Form reportKey={reportKey} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
