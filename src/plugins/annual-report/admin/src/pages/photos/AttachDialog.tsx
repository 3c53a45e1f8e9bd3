import { Box, Button, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { PhotoSection } from '../../../../contract/admin/photos';
import { useTranslate } from '../../texts/use-texts';

const Choices = styled.div`
  height: 36rem;
  overflow-y: auto;
  margin-top: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
`;

const Choice = styled.label<{ $level: number }>`
  display: flex;
  gap: 0.8rem;
  align-items: center;
  padding: 0.8rem 1.2rem 0.8rem ${({ $level }) => 1.2 + 2 * ($level - 1)}rem;
  cursor: pointer;

  &:has(input:checked) {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

const matches = ({ number, title }: PhotoSection, search: string): boolean =>
  `${number} ${title}`.toLowerCase().includes(search.trim().toLowerCase());

/** Chooses the chapter or case that photographs are added to. */
export function AttachDialog({
  count,
  holders,
  isBusy,
  onAttach,
  onClose,
}: {
  count: number;
  holders: PhotoSection[];
  isBusy: boolean;
  onAttach: (holder: PhotoSection) => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = holders.filter((holder) => matches(holder, search));
  const holder = found.find(({ id }) => id === chosen);
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen: boolean) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{translate('photos.attach.title', { count })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <TextInput
            autoFocus
            aria-label={translate('photos.attach.search')}
            placeholder={translate('photos.attach.search')}
            value={search}
            onChange={(event: { target: { value: string } }) => setSearch(event.target.value)}
          />
          <Choices role="radiogroup" aria-label={translate('photos.attach.list')}>
            {found.map(({ id, number, title, level, groups }) => (
              <Choice key={id} $level={level}>
                <input
                  type="radio"
                  name="photo-holder"
                  checked={id === chosen}
                  onChange={() => setChosen(id)}
                />
                <Typography fontWeight="bold">{number}</Typography>
                <Box flex="1">
                  <Typography>{title}</Typography>
                </Box>
                {groups.flat().length > 0 && (
                  <Typography variant="pi" textColor="neutral600">
                    {translate('photos.attach.holds', { count: groups.flat().length })}
                  </Typography>
                )}
              </Choice>
            ))}
            {found.length === 0 && (
              <Box padding={4}>
                <Typography>
                  {translate(holders.length === 0 ? 'photos.attach.empty' : 'photos.attach.none')}
                </Typography>
              </Box>
            )}
          </Choices>
          <Box paddingTop={3}>
            <Typography variant="pi" textColor="neutral600">
              {translate('photos.attach.note')}
            </Typography>
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Flex gap={2}>
            <Button
              loading={isBusy}
              disabled={holder === undefined}
              onClick={() => holder && onAttach(holder)}
            >
              {translate('photos.attach.do')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
