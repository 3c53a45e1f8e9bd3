import { Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { PanelToken } from '../../../../contract/admin/document';
import { useTranslate } from '../../texts/use-texts';

const Option = styled(Box)`
  cursor: pointer;

  &[aria-selected='true'],
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

/** What a sentence may name, to be chosen; the keys are those of the text, which keeps the focus. */
export function InsertList({
  id,
  tokens,
  chosen,
  isKnown,
  onChoose,
}: {
  id: string;
  tokens: PanelToken[];
  /** Index of the one that Enter takes. */
  chosen: number;
  /** Whether the report has told what can be named. */
  isKnown: boolean;
  onChoose: (token: PanelToken) => void;
}) {
  const translate = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Box padding={2}>
      <Box paddingBottom={2}>
        <Typography variant="pi" textColor="neutral600">
          {translate(isKnown ? 'editor.insert.hint' : 'editor.insert.not-saved')}
        </Typography>
      </Box>
      <Box
        ref={list}
        id={id}
        tag="ul"
        role="listbox"
        aria-label={translate('editor.insert.title')}
        maxHeight="26rem"
        overflow="auto"
      >
        {tokens.map((token, index) => (
          <Option
            key={token.token}
            id={`${id}-${index}`}
            tag="li"
            role="option"
            aria-selected={index === chosen}
            padding={2}
            hasRadius
            // The text keeps the focus.
            onMouseDown={(event: { preventDefault: () => void }) => {
              event.preventDefault();
              onChoose(token);
            }}
          >
            <Flex justifyContent="space-between" gap={4}>
              <Typography variant="omega">
                {token.name}
                {token.where !== null && (
                  <Typography variant="pi" textColor="neutral600" tag="span">
                    {` ${token.where}`}
                  </Typography>
                )}
              </Typography>
              <Typography variant="omega" fontWeight="bold" tag="span">
                {token.text ?? translate(`panel.kind.${token.kind}`)}
              </Typography>
            </Flex>
          </Option>
        ))}
      </Box>
      {isKnown && tokens.length === 0 && (
        <Typography variant="pi">{translate('panel.none-found')}</Typography>
      )}
    </Box>
  );
}
