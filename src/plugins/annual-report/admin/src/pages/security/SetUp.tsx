import { Box, Flex, Typography } from '@strapi/design-system';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import type { NewSecret } from '../../../../contract/admin/second-factor';
import {
  useConfirmSecondFactorMutation,
  useStartSecondFactorMutation,
} from '../../api/second-factor-api';
import { Section } from '../../layout/Section';
import { useTranslate } from '../../texts/use-texts';
import { AskSecret } from './AskSecret';

const PICTURE_PIXELS = 192;

const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** The set-up: the password, then the picture for the app, then the first code of the app. */
export function SetUp({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const translate = useTranslate();
  const [start] = useStartSecondFactorMutation();
  const [confirm] = useConfirmSecondFactorMutation();
  const [made, setMade] = useState<NewSecret | null>(null);
  if (made === null) {
    return (
      <Section title={translate('security.off')} hint={translate('security.off.hint')}>
        <AskSecret
          isPassword
          label={translate('security.password')}
          hint={translate('security.password.hint')}
          button={translate('security.start')}
          onSend={async (password) => setMade(await start({ password }).unwrap())}
        />
      </Section>
    );
  }
  return (
    <Section title={translate('security.scan')} hint={translate('security.scan.hint')}>
      <Flex gap={8} alignItems="flex-start" wrap="wrap">
        <Box padding={4} hasRadius style={{ background: '#ffffff' }} borderColor="neutral200">
          <QRCodeSVG
            value={made.uri}
            size={PICTURE_PIXELS}
            level="M"
            title={translate('security.scan.picture')}
          />
        </Box>
        <Flex direction="column" alignItems="stretch" gap={5} flex="1" minWidth="28rem">
          <Box>
            <Typography variant="pi" fontWeight="bold" tag="p">
              {translate('security.secret')}
            </Typography>
            <Typography tag="code">{inGroups(made.secret)}</Typography>
          </Box>
          <AskSecret
            label={translate('security.code')}
            button={translate('security.confirm')}
            onSend={async (code) => onCodes((await confirm({ code }).unwrap()).recoveryCodes)}
          />
        </Flex>
      </Flex>
    </Section>
  );
}
