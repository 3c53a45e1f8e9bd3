import { Box, MultiSelect, MultiSelectOption, Td, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Bindings, BoundUser } from '../../../../contract/admin/bindings';
import { useBindAnnalsUserMutation } from '../../api/bindings-api';
import { useTellProblem } from '../../api/problems';
import { useTranslate } from '../../texts/use-texts';

/** One user and the schools that they work for; a choice is saved at once. */
export function BindingRow({ user, schools }: { user: BoundUser; schools: Bindings['schools'] }) {
  const translate = useTranslate();
  const tellProblem = useTellProblem();
  const { toggleNotification } = useNotification();
  const [bind, { isLoading }] = useBindAnnalsUserMutation();
  const namesOf = (codes: string[]): string =>
    codes.map((code) => schools.find((school) => school.code === code)?.name ?? code).join('、') ||
    translate('bindings.all');

  const save = async (codes: string[]): Promise<void> => {
    try {
      await bind({ user: user.id, schools: codes }).unwrap();
      const values = { name: user.name, schools: namesOf(codes) };
      toggleNotification({ type: 'success', message: translate('bindings.saved', values) });
    } catch (error) {
      tellProblem(error);
    }
  };

  return (
    <Tr>
      <Td>
        <Box>
          <Typography fontWeight="bold">{user.name}</Typography>
          {user.isActive ? null : (
            <Typography textColor="neutral600"> · {translate('bindings.inactive')}</Typography>
          )}
        </Box>
        <Typography variant="pi" textColor="neutral600">
          {user.email}
        </Typography>
      </Td>
      <Td>
        <Typography>{user.roles.join('、')}</Typography>
      </Td>
      <Td>
        <Box width="36rem" maxWidth="100%" paddingTop={2} paddingBottom={2}>
          <MultiSelect
            aria-label={translate('bindings.of', { name: user.name })}
            placeholder={translate('bindings.all')}
            value={user.schools}
            disabled={isLoading}
            withTags
            onChange={(codes: string[]) => void save(codes)}
            onClear={() => void save([])}
          >
            {schools.map(({ code, name }) => (
              <MultiSelectOption key={code} value={code}>
                {name}
              </MultiSelectOption>
            ))}
          </MultiSelect>
        </Box>
      </Td>
    </Tr>
  );
}
