import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Information, WarningCircle } from '@strapi/icons';
import { Section } from '../../layout/Section';
import { TextLink } from '../../layout/TextLink';
import { documentAddress } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import type { ChecklistItem } from './checklist';

const LOOKS = {
  ok: { Icon: CheckCircle, color: 'success600', name: 'release.item.ok' },
  info: { Icon: Information, color: 'neutral500', name: 'release.item.info' },
  attention: { Icon: WarningCircle, color: 'warning600', name: 'release.item.attention' },
  blocked: { Icon: CrossCircle, color: 'danger600', name: 'release.item.blocked' },
} as const;

/** What is looked at before a release, each with its verdict and the way to put it right. */
export function ReleaseChecklist({ items }: { items: ChecklistItem[] }) {
  const translate = useTranslate();
  return (
    <Section title={translate('release.checklist')} hint={translate('release.checklist.hint')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {items.map(({ verdict, textId, count, places = count, to, documents }) => {
          const { Icon, color, name } = LOOKS[verdict];
          return (
            <Flex key={textId} tag="li" gap={3} alignItems="flex-start">
              <Box paddingTop={1}>
                <Icon fill={color} role="img" aria-label={translate(name)} />
              </Box>
              <Box>
                <Flex gap={3} wrap="wrap">
                  <Typography>{translate(textId, { count, places })}</Typography>
                  {to === null || documents.length > 0 ? null : (
                    <TextLink to={to}>
                      {translate(verdict === 'info' ? 'release.item.read' : 'release.item.look')}
                    </TextLink>
                  )}
                </Flex>
                {documents.length === 0 ? null : (
                  <Box tag="ul" paddingTop={1}>
                    {documents.map((document) => (
                      <li key={document.documentId}>
                        <TextLink to={documentAddress(document)}>
                          {[document.number, document.title || translate('overview.untitled')]
                            .filter((part) => part !== null)
                            .join(' ')}
                        </TextLink>
                      </li>
                    ))}
                  </Box>
                )}
              </Box>
            </Flex>
          );
        })}
      </Flex>
    </Section>
  );
}
