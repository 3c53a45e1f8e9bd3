import {
  Box,
  Flex,
  Searchbar,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useDeferredValue, useMemo, useState } from 'react';
import { DESK_TOKEN_KINDS, type DeskToken } from '../../../../contract/desk/document';
import { useWords } from '../../words/use-words';
import { copyText } from './copy-text';
import { MAX_SHOWN, searchTokens } from './search-tokens';
import { Token } from './Token';

/** Long enough to read what happens with what was copied. */
const COPIED_MS = 8000;

const toKind = (value: string | number): DeskToken['kind'] =>
  DESK_TOKEN_KINDS.find((kind) => kind === value) ?? 'indicator';

/** Everything that a sentence of this report may name, to be searched and copied. */
export function TokenList({ tokens }: { tokens: DeskToken[] }) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const [kind, setKind] = useState<DeskToken['kind']>('indicator');
  const [words, setWords] = useState('');
  const searched = useDeferredValue(words);
  const found = useMemo(
    () => searchTokens({ tokens, kind, words: searched }),
    [tokens, kind, searched],
  );
  const copy = ({ token, text }: { token: string; text: string }): void => {
    copyText(token).then(
      () => {
        toggleNotification({
          type: 'success',
          message: say('desk.copied', { token, text }),
          timeout: COPIED_MS,
        });
      },
      () => {
        toggleNotification({ type: 'warning', message: say('desk.not-copied', { token }) });
      },
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {say('desk.tokens-hint')}
      </Typography>
      <SingleSelect
        size="S"
        aria-label={say('desk.kind')}
        value={kind}
        onChange={(value: string | number) => {
          setKind(toKind(value));
        }}
      >
        {DESK_TOKEN_KINDS.map((each) => (
          <SingleSelectOption key={each} value={each}>
            {say(`desk.kind.${each}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Searchbar
        name="annals-token-search"
        size="S"
        value={words}
        placeholder={say('desk.search')}
        clearLabel={say('desk.search-clear')}
        onClear={() => {
          setWords('');
        }}
        onChange={(event) => {
          setWords(event.target.value);
        }}
        // Enter would send the form around.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      >
        {say('desk.search')}
      </Searchbar>
      <Box
        tag="ul"
        tabIndex={0}
        aria-label={say(`desk.kind.${kind}`)}
        maxHeight="36rem"
        overflow="auto"
      >
        {found.slice(0, MAX_SHOWN).map((token) => (
          <Token key={token.token} token={token} onCopy={copy} />
        ))}
      </Box>
      {found.length === 0 && <Typography variant="pi">{say('desk.none-found')}</Typography>}
      {found.length > MAX_SHOWN && (
        <Typography variant="pi" textColor="neutral600">
          {say('desk.more', { count: found.length - MAX_SHOWN })}
        </Typography>
      )}
    </Flex>
  );
}
