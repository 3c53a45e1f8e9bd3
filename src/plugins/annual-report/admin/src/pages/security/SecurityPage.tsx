import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { OwnSecondFactor } from '../../../../contract/admin/second-factor';
import {
  useAnnalsSecondFactorQuery,
  useRenewRecoveryCodesMutation,
  useTurnSecondFactorOffMutation,
} from '../../api/second-factor-api';
import { Section } from '../../layout/Section';
import { PERMISSIONS } from '../../permissions';
import { useMoment, useTranslate } from '../../texts/use-texts';
import { AskSecret } from './AskSecret';
import { RecoveryCodes } from './RecoveryCodes';
import { RequiredRoles } from './RequiredRoles';
import { SetUp } from './SetUp';

const FEW_CODES = 3;

/** Something to see to, which stays until it is done. */
function Notice({ text }: { text: string }) {
  return (
    <Box role="status" background="warning100" borderColor="warning200" hasRadius padding={4}>
      <Typography textColor="warning700">{text}</Typography>
    </Box>
  );
}

/** A second factor that is on: new recovery codes, and turning it off. */
function FactorIsOn({
  own: { since, recoveryCodes },
  onCodes,
}: {
  own: OwnSecondFactor;
  onCodes: (codes: string[]) => void;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const { toggleNotification } = useNotification();
  const [renew] = useRenewRecoveryCodesMutation();
  const [turnOff] = useTurnSecondFactorOffMutation();
  const codes = recoveryCodes;
  return (
    <>
      <Section
        title={translate('security.on')}
        hint={translate('security.on.hint', {
          since: since === null ? '' : momentOf(since),
          codes,
        })}
      >
        {codes > FEW_CODES ? null : <Notice text={translate('security.few')} />}
      </Section>
      <Section title={translate('security.renew')} hint={translate('security.renew.hint')}>
        <AskSecret
          label={translate('security.code')}
          button={translate('security.renew')}
          onSend={async (code) => onCodes((await renew({ code }).unwrap()).recoveryCodes)}
        />
      </Section>
      <Section title={translate('security.turn-off')} hint={translate('security.turn-off.hint')}>
        <AskSecret
          isDanger
          label={translate('security.code.or-recovery')}
          button={translate('security.turn-off')}
          onSend={async (code) => {
            await turnOff({ code }).unwrap();
            toggleNotification({ type: 'success', message: translate('security.turned-off') });
          }}
        />
      </Section>
    </>
  );
}

function OwnFactor() {
  const translate = useTranslate();
  const { data: own, isError, refetch } = useAnnalsSecondFactorQuery(undefined);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (isError) return <Page.Error />;
  if (own === undefined) return <Page.Loading />;
  const keep = (): void => {
    setCodes(null);
    // What a session may do that had to set it up first, the panel asks for anew.
    if (own.isRequired && !own.isOn) window.location.reload();
    else void refetch();
  };
  if (codes !== null) return <RecoveryCodes codes={codes} onDone={keep} />;
  if (own.isOn) return <FactorIsOn own={own} onCodes={setCodes} />;
  return (
    <>
      {own.isRequired ? <Notice text={translate('security.must')} /> : null}
      <SetUp onCodes={setCodes} />
    </>
  );
}

/** How whoever is signed in signs in; and, for those who may say so, who must have a second factor. */
function SecurityPage() {
  const translate = useTranslate();
  const { allowedActions } = useRBAC({ security: PERMISSIONS.security });
  return (
    <Page.Main>
      <Page.Title>{translate('security.title')}</Page.Title>
      <Layouts.Header
        title={translate('security.title')}
        subtitle={translate('security.subtitle')}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <OwnFactor />
          {allowedActions.canSecurity === true ? <RequiredRoles /> : null}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

export default SecurityPage;
