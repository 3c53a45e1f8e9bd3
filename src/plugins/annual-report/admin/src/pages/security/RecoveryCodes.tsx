import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Section } from '../../layout/Section';
import { useTranslate } from '../../texts/use-texts';

/** New recovery codes, shown once. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    toggleNotification({ type: 'success', message: translate('security.codes.copied') });
  };
  return (
    <Section title={translate('security.codes')} hint={translate('security.codes.hint')}>
      <Box maxWidth="48rem" paddingBottom={5}>
        <Grid.Root gap={3} tag="ol">
          {codes.map((code) => (
            <Grid.Item key={code} col={6} tag="li">
              <Typography tag="code" variant="delta">
                {code}
              </Typography>
            </Grid.Item>
          ))}
        </Grid.Root>
      </Box>
      <Flex gap={3}>
        {/* A page that came without https has no clipboard. */}
        {window.isSecureContext ? (
          <Button variant="tertiary" onClick={() => void copy()}>
            {translate('security.codes.copy')}
          </Button>
        ) : null}
        <Button onClick={onDone}>{translate('security.codes.done')}</Button>
      </Flex>
    </Section>
  );
}
