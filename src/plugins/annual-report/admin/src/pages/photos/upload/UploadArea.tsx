import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { styled } from 'styled-components';
import { acceptedTypes } from '../../../photographs/accepted-types';
import { useTranslate } from '../../../texts/use-texts';

const MEGABYTE = 1024 * 1024;

const Area = styled(Box)<{ $isOver: boolean }>`
  border: 2px dashed
    ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral300)};
  background: ${({ theme, $isOver }) =>
    $isOver ? theme.colors.primary100 : theme.colors.neutral0};
`;

const holdsFiles = ({ dataTransfer }: { dataTransfer: DataTransfer | null }): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

/** A file that is dropped beside the area must not take the place of the page. */
function useNoDropOutside(): void {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

/** Where photographs are dropped or chosen. */
export function UploadArea({
  sizeLimit,
  isSlim = false,
  onFiles,
}: {
  sizeLimit: number;
  /** Leaves the room to the photographs that are there. */
  isSlim?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  useNoDropOutside();

  const take = (files: FileList | null): void => {
    setOver(false);
    if (files !== null && files.length > 0) onFiles([...files]);
  };

  return (
    <Area
      $isOver={isOver}
      hasRadius
      padding={isSlim ? 1 : 5}
      onDragOver={(event: DragEvent) => setOver(holdsFiles(event))}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => take(event.dataTransfer.files)}
    >
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Flex gap={4}>
          <CloudUpload
            width={isSlim ? '2.4rem' : '3.2rem'}
            height={isSlim ? '2.4rem' : '3.2rem'}
            fill="primary600"
            aria-hidden
          />
          <Box>
            <Typography variant={isSlim ? 'omega' : 'delta'} fontWeight="bold" tag="h2">
              {translate('photos.drop')}
            </Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {translate('photos.drop.hint', { limit: Math.round(sizeLimit / MEGABYTE) })}
            </Typography>
          </Box>
        </Flex>
        <Button size={isSlim ? 'S' : 'L'} onClick={() => input.current?.click()}>
          {translate('photos.choose')}
        </Button>
      </Flex>
      <input
        ref={input}
        type="file"
        accept={acceptedTypes()}
        multiple
        hidden
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </Area>
  );
}
