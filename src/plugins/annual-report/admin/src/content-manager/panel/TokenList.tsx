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
import { DESK_TOKEN_KINDS, type PanelToken } from '../../../../contract/admin/document';
import { useTranslate } from '../../texts/use-texts';
import { Token } from './Token';
import { MAX_SHOWN, searchTokens } from './search-tokens';

/** Puts a text on the clipboard. @throws where the browser has none, as on a page without encryption */
async function copyText(text: string): Promise<void> {
  if (!window.isSecureContext) throw new Error('There is no clipboard here.');
  await navigator.clipboard.writeText(text);
}

/** Long enough to read what happens with what was copied. */
const COPIED_MS = 8000;

const toKind = (value: string | number): PanelToken['kind'] =>
  DESK_TOKEN_KINDS.find((kind) => kind === value) ?? 'indicator';

/** Everything that a sentence of this report may name, to be searched and copied. */
export function TokenList({ tokens }: { tokens: PanelToken[] }) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [kind, setKind] = useState<PanelToken['kind']>('indicator');
  const [search, setSearch] = useState('');
  const searched = useDeferredValue(search);
  const found = useMemo(
    () => searchTokens({ tokens, kind, search: searched }),
    [tokens, kind, searched],
  );
  const copy = ({ token, text }: { token: string; text: string }): void => {
    copyText(token).then(
      () => {
        toggleNotification({
          type: 'success',
          message: translate('panel.copied', { token, text }),
          timeout: COPIED_MS,
        });
      },
      () => {
        toggleNotification({ type: 'warning', message: translate('panel.not-copied', { token }) });
      },
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {translate('panel.tokens-hint')}
      </Typography>
      <SingleSelect
        size="S"
        aria-label={translate('panel.kind')}
        value={kind}
        onChange={(value: string | number) => {
          setKind(toKind(value));
        }}
      >
        {DESK_TOKEN_KINDS.map((each) => (
          <SingleSelectOption key={each} value={each}>
            {translate(`panel.kind.${each}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Searchbar
        name="annals-token-search"
        size="S"
        value={search}
        placeholder={translate('panel.search')}
        clearLabel={translate('panel.search-clear')}
        onClear={() => {
          setSearch('');
        }}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
        // Enter would send the form around.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      >
        {translate('panel.search')}
      </Searchbar>
      <Box
        tag="ul"
        tabIndex={0}
        aria-label={translate(`panel.kind.${kind}`)}
        maxHeight="36rem"
        overflow="auto"
      >
        {found.slice(0, MAX_SHOWN).map((token) => (
          <Token key={token.token} token={token} onCopy={copy} />
        ))}
      </Box>
      {found.length === 0 && <Typography variant="pi">{translate('panel.none-found')}</Typography>}
      {found.length > MAX_SHOWN && (
        <Typography variant="pi" textColor="neutral600">
          {translate('panel.more', { count: found.length - MAX_SHOWN })}
        </Typography>
      )}
    </Flex>
  );
}
