import { IconButton, Typography } from '@strapi/design-system';
import { CaretDown, ChevronRight, Drag, Feather } from '@strapi/icons';
import { memo } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { OutlineNumbers } from '../../../../../contract/admin/outline';
import { useTranslate } from '../../../texts/use-texts';
import { useItemNumber, useItemRanges } from '../item-number';
import type { OutlineItem } from '../model/outline-state';
import { RenameInput } from './RenameInput';
import { RowMenu, type RowCommands } from './RowMenu';
import { StatusBadge } from './StatusBadge';
import { Columns, INDENT, ROW_HEIGHT } from './tree-layout';

const Line = styled(Columns)`
  height: ${ROW_HEIGHT}px;
`;

const Title = styled.div<{ $level: number }>`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  min-width: 0;
  padding-left: ${({ $level }) => $level * INDENT}px;
`;

const Toggle = styled.button<{ $isHidden: boolean }>`
  display: flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 2.4rem;
  height: 2.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  background: none;
  border: 0;
  cursor: pointer;
  visibility: ${({ $isHidden }) => ($isHidden ? 'hidden' : 'visible')};
`;

const Handle = styled.span`
  display: flex;
  flex: none;
  color: ${({ theme }) => theme.colors.neutral500};
  cursor: grab;
`;

const Actions = styled.div`
  display: flex;
  justify-content: flex-end;
  gap: 0.4rem;
`;

const editAddress = ({ id, kind }: OutlineItem): string =>
  `/content-manager/collection-types/api::${kind}.${kind}/${id}`;

type RowProps = {
  item: OutlineItem;
  numbers: OutlineNumbers | undefined;
  level: number;
  isExpanded: boolean;
  isHolding: boolean;
  canHoldChapters: boolean;
  isRenaming: boolean;
  /** It is the one row whose buttons the Tab key reaches. */
  isReachable: boolean;
  canWrite: boolean;
  commands: RowCommands;
  onToggle: (id: string) => void;
  onRenamed: (id: string, title: string | null, by: 'key' | 'leaving') => void;
};

/** What a row of the outline shows. */
export const OutlineRow = memo((props: RowProps) => {
  const { item, numbers, level, isExpanded, isHolding, isRenaming, isReachable, canWrite } = props;
  const translate = useTranslate();
  const numberOf = useItemNumber();
  const { id, kind, title } = item;
  const number = numberOf(kind, numbers);
  const ranges = useItemRanges()(kind, numbers);
  const isEmpty = item.isBlank && !isHolding;
  return (
    <Line>
      <Title $level={level}>
        <Toggle
          type="button"
          tabIndex={-1}
          $isHidden={!isHolding}
          aria-hidden={!isHolding}
          aria-label={translate(isExpanded ? 'outline.collapse' : 'outline.expand', { title })}
          onClick={(event) => {
            event.stopPropagation();
            props.onToggle(id);
          }}
        >
          {isExpanded ? <CaretDown width="1.2rem" /> : <ChevronRight width="1.2rem" />}
        </Toggle>
        {canWrite && (
          <Handle aria-hidden>
            <Drag width="1.2rem" height="1.2rem" />
          </Handle>
        )}
        <Typography
          variant={kind === 'case' ? 'pi' : 'omega'}
          fontWeight="bold"
          textColor={kind === 'case' ? 'alternative700' : 'neutral700'}
          style={{ flex: 'none' }}
        >
          {number}
        </Typography>
        {isRenaming ? (
          <RenameInput
            title={title}
            label={translate('outline.title-of', { title })}
            onEnd={(given, by) => props.onRenamed(id, given, by)}
          />
        ) : (
          <Typography
            ellipsis
            title={title}
            fontWeight={level === 0 ? 'bold' : 'regular'}
            onDoubleClick={() => canWrite && props.commands.rename(id)}
          >
            {title}
          </Typography>
        )}
      </Title>
      <Actions style={{ justifyContent: 'flex-start', alignItems: 'center' }}>
        <StatusBadge item={item} />
        {isEmpty && (
          <Typography variant="pi" textColor="danger600" style={{ whiteSpace: 'nowrap' }}>
            {translate('outline.blank')}
          </Typography>
        )}
      </Actions>
      <Typography variant="pi">{ranges.figures || '—'}</Typography>
      <Typography variant="pi">{ranges.cases || (kind === 'case' ? '' : '—')}</Typography>
      <Typography variant="pi">{ranges.tables || '—'}</Typography>
      <Actions>
        {item.isNew ? (
          <IconButton
            variant="ghost"
            size="S"
            label={translate('outline.open-later')}
            disabled
            tabIndex={isReachable ? 0 : -1}
          >
            <Feather />
          </IconButton>
        ) : (
          <IconButton
            tag={Link}
            to={editAddress(item)}
            variant="ghost"
            size="S"
            label={translate('outline.open-title', { title })}
            tabIndex={isReachable ? 0 : -1}
          >
            <Feather />
          </IconButton>
        )}
        {canWrite && (
          <RowMenu
            item={item}
            canHoldChapters={props.canHoldChapters}
            isReachable={isReachable}
            commands={props.commands}
          />
        )}
      </Actions>
    </Line>
  );
});
OutlineRow.displayName = 'OutlineRow';
