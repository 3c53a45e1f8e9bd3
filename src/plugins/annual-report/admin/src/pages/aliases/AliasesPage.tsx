import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useAnnalsAliasesQuery } from '../../api/aliases-api';
import { useProblemText } from '../../api/problems';
import { Section } from '../../layout/Section';
import { Failure, Waiting } from '../../layout/Waiting';
import { PERMISSIONS } from '../../permissions';
import { useTranslate } from '../../texts/use-texts';
import { AliasForm } from './AliasForm';
import { AliasTable } from './AliasTable';

/** The names of indicators that administrators keep beside those of the packs. */
export function Aliases() {
  const problemText = useProblemText();
  const translate = useTranslate();
  const { data, error, isLoading, refetch } = useAnnalsAliasesQuery(undefined);
  if (isLoading) return <Waiting text={translate('common.loading')} />;
  if (data === undefined) {
    return <Failure text={problemText(error)} onRetry={() => void refetch()} />;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Section title={translate('aliases.add')}>
        <AliasForm {...data} />
      </Section>
      <Section title={translate('aliases.list')}>
        <AliasTable {...data} />
      </Section>
    </Flex>
  );
}

/** For administrators alone. */
function AliasesPage() {
  const translate = useTranslate();
  return (
    <Page.Protect permissions={PERMISSIONS.aliases}>
      <Page.Main>
        <Page.Title>{translate('aliases.title')}</Page.Title>
        <Layouts.Header
          title={translate('aliases.title')}
          subtitle={translate('aliases.subtitle')}
        />
        <Layouts.Content>
          <Aliases />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

export default AliasesPage;
