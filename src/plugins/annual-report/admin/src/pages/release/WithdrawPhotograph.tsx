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
import type { ReleasedPhotograph } from '../../../../contract/admin/releases';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsPhotographsQuery } from '../../api/releases-api';
import { useTranslate } from '../../texts/use-texts';
import { useWithdrawal, WithdrawalModal } from './WithdrawalModal';

const THUMBNAIL = { maxWidth: '20rem', maxHeight: '14rem' };

function Preview({ photograph }: { photograph: ReleasedPhotograph }) {
  const translate = useTranslate();
  return (
    <Flex gap={4} paddingTop={3} alignItems="flex-start">
      <img src={photograph.url} alt={photograph.caption} style={THUMBNAIL} />
      <Typography>
        {translate('release.photograph.affected', { editions: photograph.editions.join('、') })}
      </Typography>
    </Flex>
  );
}

function Form({ reportKey, onClose }: { reportKey: ReportKey; onClose: () => void }) {
  const translate = useTranslate();
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
      title={translate('release.photograph')}
      what={[translate('release.photograph.what')]}
      isReady={file !== null}
      isBusy={isBusy}
      onWithdraw={save}
      onClose={onClose}
    >
      {(isTried) => (
        <Box>
          <Field.Root
            required
            {...(isTried && file === null && { error: translate('release.photograph.needed') })}
          >
            <Field.Label>{translate('release.photograph.choose')}</Field.Label>
            <SingleSelect value={file} onChange={(value) => setFile(String(value))}>
              {(photographs ?? []).map(({ sha256, label, caption, editions }) => (
                <SingleSelectOption key={sha256} value={sha256}>
                  {translate('release.photograph.name', {
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
  const translate = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="danger-light" size="S" onClick={() => setIsOpen(true)}>
        {translate('release.photograph')}
      </Button>
      {isOpen ? <Form reportKey={reportKey} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
