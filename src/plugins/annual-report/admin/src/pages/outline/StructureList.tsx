import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslate } from '../../texts/use-texts';
import type { OutlineChanges } from './model/compare-states';
import { numberOutline } from './model/number-outline';
import { inReadingOrder, type OutlineState } from './model/outline-state';
import { useItemNumber } from './item-number';

/** A whole outline to be read, from its first change on; what changed is marked, what went is named at the end. */
export function StructureList({
  title,
  state,
  before,
  changes,
}: {
  title: string;
  state: OutlineState;
  before: OutlineState;
  changes: OutlineChanges;
}) {
  const translate = useTranslate();
  const numberOf = useItemNumber();
  const numbers = useMemo(() => numberOutline(state), [state]);
  const gone = [...before.items.values()].filter(({ id }) => !state.items.has(id));
  const lines = [
    ...inReadingOrder(state),
    ...gone.map((item) => ({ item, level: 1, parentId: '' })),
  ];
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[data-changed=true]');
    if (list.current && first) list.current.scrollTop = first.offsetTop - list.current.offsetTop;
  }, []);
  return (
    <Box flex="1" minWidth="0">
      <Typography tag="h3" variant="delta">
        {title}
      </Typography>
      <Box
        ref={list}
        tag="ol"
        tabIndex={0}
        aria-label={title}
        marginTop={2}
        borderColor="neutral200"
        hasRadius
        maxHeight="36rem"
        overflow="auto"
      >
        {lines.map(({ item, level }) => {
          const kinds = changes.get(item.id) ?? [];
          return (
            <Flex
              key={item.id}
              tag="li"
              data-changed={kinds.length > 0}
              gap={2}
              paddingTop={1}
              paddingBottom={1}
              paddingRight={2}
              background={kinds.length > 0 ? 'warning100' : 'neutral0'}
              style={{ paddingLeft: `${level * 1.2}rem` }}
            >
              <Typography variant="pi" fontWeight="bold" style={{ flex: 'none' }}>
                {numberOf(item.kind, numbers.get(item.id))}
              </Typography>
              <Typography variant="pi" ellipsis title={item.title}>
                {item.title}
              </Typography>
              {kinds.map((kind) => (
                <Badge
                  key={kind}
                  size="S"
                  backgroundColor="warning200"
                  textColor="neutral800"
                  minWidth="max-content"
                >
                  {translate(`outline.change-${kind}`)}
                </Badge>
              ))}
            </Flex>
          );
        })}
      </Box>
    </Box>
  );
}
