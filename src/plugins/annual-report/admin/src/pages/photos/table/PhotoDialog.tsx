import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';

const Large = styled.img`
  display: block;
  max-width: 100%;
  max-height: 50vh;
  margin: 0 auto;
`;

/** A photograph large, with the way to the ones before and after it. */
export function PhotoDialog({
  photos,
  openId,
  onOpen,
  onClose,
}: {
  /** In the order of the list. */
  photos: AdminPhoto[];
  openId: string;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const at = photos.findIndex(({ id }) => id === openId);
  const photo = photos[at];
  if (photo === undefined) return null;
  const go = (step: number): void => {
    const next = photos[at + step];
    if (next) onOpen(next.id);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  };
  const { file, caption, alt, figure } = photo;
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen: boolean) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal.Content onKeyDown={onKeyDown}>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{figure ?? translate('photos.dialog.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {file && <Large src={file.large} alt={alt ?? caption} />}
          <Box paddingTop={4}>
            <Typography fontWeight="bold" tag="p">
              {caption}
            </Typography>
            <Typography textColor="neutral600" tag="p">
              {alt ?? translate('photos.missing.alt')}
            </Typography>
            {file && (
              <Link href={file.url} isExternal>
                {translate('photos.dialog.original', { width: file.width, height: file.height })}
              </Link>
            )}
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2}>
            <Button
              variant="tertiary"
              startIcon={<ArrowLeft />}
              disabled={at === 0}
              onClick={() => go(-1)}
            >
              {translate('photos.dialog.previous')}
            </Button>
            <Button
              variant="tertiary"
              endIcon={<ArrowRight />}
              disabled={at === photos.length - 1}
              onClick={() => go(1)}
            >
              {translate('photos.dialog.next')}
            </Button>
          </Flex>
          <Button onClick={onClose}>{translate('common.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
