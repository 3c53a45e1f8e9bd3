import { Box, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { PERMISSIONS } from '../permissions';
import { useTranslate } from '../texts/use-texts';
import type { TextId } from '../texts';

const Tab = styled(NavLink)`
  display: block;
  padding: 1.2rem 0.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  text-decoration: none;
  border-bottom: 2px solid transparent;

  &.active {
    color: ${({ theme }) => theme.colors.primary600};
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
  }

  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

const TABS: { to: string; textId: TextId; needs: keyof typeof PERMISSIONS }[] = [
  { to: '', textId: 'tabs.overview', needs: 'preview' },
  { to: 'outline', textId: 'tabs.outline', needs: 'preview' },
  { to: 'numbers', textId: 'tabs.numbers', needs: 'values' },
  { to: 'photos', textId: 'tabs.photos', needs: 'preview' },
  { to: 'checks', textId: 'tabs.checks', needs: 'preview' },
  { to: 'ledger', textId: 'tabs.ledger', needs: 'preview' },
  { to: 'release', textId: 'tabs.release', needs: 'release' },
];

/** The pages of a report that its reader may open. `base` is the report's own address. */
export function ReportTabs({ base }: { base: string }) {
  const translate = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const isAllowed = (needs: string): boolean =>
    allowedActions[`can${needs.charAt(0).toUpperCase()}${needs.slice(1)}`] ?? false;
  return (
    <Box
      tag="nav"
      aria-label={translate('tabs.label')}
      background="neutral100"
      paddingLeft={10}
      paddingRight={10}
    >
      <Flex gap={6} borderColor="neutral200" borderStyle="solid" borderWidth="0 0 1px 0">
        {TABS.filter(({ needs }) => isAllowed(needs)).map(({ to, textId }) => (
          <Tab key={to} to={to === '' ? base : `${base}/${to}`} end={to === ''}>
            <Typography variant="omega" fontWeight="bold" textColor="inherit">
              {translate(textId)}
            </Typography>
          </Tab>
        ))}
      </Flex>
    </Box>
  );
}
