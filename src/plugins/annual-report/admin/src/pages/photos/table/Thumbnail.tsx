import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';

const Frame = styled.button`
  display: flex;
  width: 100%;
  height: 6rem;
  align-items: center;
  justify-content: center;
  padding: 0;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral100};
  cursor: zoom-in;
  overflow: hidden;

  img {
    max-width: 100%;
    max-height: 100%;
    object-fit: contain;
  }
`;

/** A small copy; a click shows the photograph large. */
export function Thumbnail({
  photo: { file, caption },
  row,
  onOpen,
}: {
  photo: Pick<AdminPhoto, 'file' | 'caption'>;
  row: number;
  onOpen: () => void;
}) {
  const translate = useTranslate();
  if (file === null) {
    return <Typography textColor="danger600">{translate('photos.no-file')}</Typography>;
  }
  return (
    <Frame
      type="button"
      aria-label={translate('photos.open', { row: row + 1, caption })}
      onClick={onOpen}
    >
      <img src={file.thumbnail} alt="" loading="lazy" draggable={false} />
    </Frame>
  );
}
