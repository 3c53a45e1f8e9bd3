import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import type { DeskToken } from '../../../../contract/desk/document';
import { useWords } from '../../words/use-words';
import { useLanguage } from './use-language';

type Copy = (token: string) => void;

const Line = ({
  label,
  text,
  token,
  onCopy,
}: {
  label: string | null;
  text: string;
  token: string;
  onCopy: Copy;
}) => {
  const say = useWords();
  return (
    <Flex gap={2} justifyContent="space-between" width="100%">
      <Typography variant="pi">
        {label !== null && `${label} `}
        <Typography variant="pi" fontWeight="bold" tag="span">
          {text}
        </Typography>
      </Typography>
      <IconButton
        size="XS"
        variant="ghost"
        label={say('desk.copy', { token })}
        onClick={() => {
          onCopy(token);
        }}
      >
        <Duplicate />
      </IconButton>
    </Flex>
  );
};

/** One thing that a sentence may name: what it is, what it prints now, and how to copy it. */
export const Token = ({ token, onCopy }: { token: DeskToken; onCopy: Copy }) => {
  const say = useWords();
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
            label={say(`desk.form.${form.form}`)}
            text={form.text}
            token={form.token}
            onCopy={onCopy}
          />
        ))}
      {token.kind !== 'indicator' && text !== null && (
        <Line label={null} text={text} token={token.token} onCopy={onCopy} />
      )}
      {text === null && reason !== null && (
        <Typography tag="p" variant="pi" textColor="warning700">
          {reason[language]}
        </Typography>
      )}
    </Box>
  );
};
