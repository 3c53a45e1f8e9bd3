import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import type { PanelToken } from '../../../../contract/admin/document';
import { useTranslate, useLanguage } from '../../texts/use-texts';

type Copied = { token: string; text: string };

type Copy = (copied: Copied) => void;

function Line({
  name,
  label,
  text,
  token,
  onCopy,
}: Copied & {
  /** Of the thing. */
  name: string;
  label: string | null;
  onCopy: Copy;
}) {
  const translate = useTranslate();
  return (
    <Flex gap={2} justifyContent="space-between" width="100%">
      <Typography variant="pi">
        {label !== null && `${label} `}
        <Typography variant="pi" fontWeight="bold" tag="span">
          {text}
        </Typography>
      </Typography>
      <TextButton
        startIcon={<Duplicate />}
        aria-label={translate('panel.copy-of', {
          what: [name, label, text].filter(Boolean).join(' '),
        })}
        onClick={() => onCopy({ token, text })}
      >
        {translate('panel.copy')}
      </TextButton>
    </Flex>
  );
}

/** One thing that a sentence may name: what it is, what it prints now, and how to copy it. */
export function Token({ token, onCopy }: { token: PanelToken; onCopy: Copy }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { name, where, text, reason, forms } = token;
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" borderWidth="0 0 1px 0">
      <Typography tag="p" variant="omega">
        {name}
      </Typography>
      {where !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {where}
        </Typography>
      )}
      {token.kind === 'indicator' &&
        forms.map((form) => (
          <Line
            key={form.token}
            name={name}
            label={translate(`panel.form.${form.form}`)}
            text={form.text}
            token={form.token}
            onCopy={onCopy}
          />
        ))}
      {token.kind !== 'indicator' && text !== null && (
        <Line name={name} label={null} text={text} token={token.token} onCopy={onCopy} />
      )}
      {text === null && reason !== null && (
        <Typography tag="p" variant="pi" textColor="warning700">
          {reason[language]}
        </Typography>
      )}
    </Box>
  );
}
