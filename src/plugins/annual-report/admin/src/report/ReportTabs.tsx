import { Box, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { PERMISSIONS } from '../permissions';
import { useWords } from '../words/use-words';
import type { WordId } from '../words';

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

const TABS: { to: string; word: WordId; needs: keyof typeof PERMISSIONS }[] = [
  { to: '', word: 'tabs.overview', needs: 'preview' },
  { to: 'outline', word: 'tabs.outline', needs: 'preview' },
  { to: 'numbers', word: 'tabs.numbers', needs: 'values' },
  { to: 'photos', word: 'tabs.photos', needs: 'preview' },
  { to: 'checks', word: 'tabs.checks', needs: 'preview' },
  { to: 'release', word: 'tabs.release', needs: 'release' },
];

/** The pages of a report that its reader may open. `base` is the report's own address. */
export function ReportTabs({ base }: { base: string }) {
  const say = useWords();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const isAllowed = (needs: string): boolean =>
    allowedActions[`can${needs.charAt(0).toUpperCase()}${needs.slice(1)}`] ?? false;
  return (
    <Box
      tag="nav"
      aria-label={say('tabs.label')}
      background="neutral100"
      paddingLeft={10}
      paddingRight={10}
    >
      <Flex gap={6} borderColor="neutral200" borderStyle="solid" borderWidth="0 0 1px 0">
        {TABS.filter(({ needs }) => isAllowed(needs)).map(({ to, word }) => (
          <Tab key={to} to={to === '' ? base : `${base}/${to}`} end={to === ''}>
            <Typography variant="omega" fontWeight="bold" textColor="inherit">
              {say(word)}
            </Typography>
          </Tab>
        ))}
      </Flex>
    </Box>
  );
}
