import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { FactorRole } from '../../../../contract/admin/second-factor';
import { useTellProblem } from '../../api/problems';
import { useFactorRolesQuery, useSetFactorRolesMutation } from '../../api/second-factor-api';
import { Section } from '../../layout/Section';
import { Loading } from '../../layout/Waiting';
import { useTranslate } from '../../texts/use-texts';

const requiredIn = (roles: FactorRole[]): number[] =>
  roles.filter(({ isRequired }) => isRequired).map(({ id }) => id);

function RoleChoice({ roles }: { roles: FactorRole[] }) {
  const translate = useTranslate();
  const tellProblem = useTellProblem();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSetFactorRolesMutation();
  const [chosen, setChosen] = useState(() => requiredIn(roles));
  const choose = (id: number, isChosen: boolean): void =>
    setChosen((ids) => [...ids.filter((other) => other !== id), ...(isChosen ? [id] : [])]);
  const send = async (): Promise<void> => {
    try {
      await save({ roles: chosen }).unwrap();
      toggleNotification({ type: 'success', message: translate('security.roles.saved') });
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {roles.map(({ id, name, users, withFactor }) => (
        <Box key={id}>
          <Checkbox
            checked={chosen.includes(id)}
            onCheckedChange={(isChosen) => choose(id, isChosen === true)}
          >
            {name}
          </Checkbox>
          <Box paddingLeft={7}>
            <Typography variant="pi" textColor="neutral600">
              {translate('security.roles.count', { users, withFactor })}
            </Typography>
          </Box>
        </Box>
      ))}
      <Flex>
        <Button onClick={() => void send()} loading={isLoading}>
          {translate('security.roles.save')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** Which roles must have a second factor, for those who may say so. */
export function RequiredRoles() {
  const translate = useTranslate();
  const { data, isError, refetch } = useFactorRolesQuery(undefined);
  return (
    <Section title={translate('security.roles')} hint={translate('security.roles.hint')}>
      {data === undefined ? (
        <Loading
          isError={isError}
          text={translate('common.failed')}
          onRetry={() => void refetch()}
        />
      ) : (
        <RoleChoice roles={data} />
      )}
    </Section>
  );
}
