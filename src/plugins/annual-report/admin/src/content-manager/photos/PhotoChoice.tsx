import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { MAX_CAPTION, type AdminPhoto } from '../../../../contract/admin/photos';
import { useTranslate } from '../../texts/use-texts';

const Picture = styled.button`
  position: relative;
  display: block;
  width: 100%;
  height: 11rem;
  padding: 0;
  border: 2px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral100};
  cursor: pointer;
  overflow: hidden;

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  img {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
`;

const Rank = styled.span`
  position: absolute;
  top: 0.4rem;
  left: 0.4rem;
  min-width: 2.2rem;
  padding: 0.2rem 0.4rem;
  border-radius: 1.1rem;
  background: ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.2rem;
`;

const Caption = styled.input`
  width: 100%;
  margin-top: 0.4rem;
  padding: 0.4rem 0.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
`;

/** One photograph to choose; once it is chosen it has its place in the row and its caption to be written. */
export function PhotoChoice({
  photo: { id, file, caption: stored },
  place,
  caption,
  onToggle,
  onCaption,
}: {
  photo: Pick<AdminPhoto, 'id' | 'file' | 'caption'>;
  /** Counted from 1 among those chosen; null for one that is not. */
  place: number | null;
  caption: string;
  onToggle: (id: string) => void;
  onCaption: (id: string, caption: string) => void;
}) {
  const translate = useTranslate();
  return (
    <Box tag="li">
      <Picture
        type="button"
        aria-pressed={place !== null}
        aria-label={translate('form.photos.choose', { caption: stored })}
        onClick={() => onToggle(id)}
      >
        {file !== null && <img src={file.thumbnail} alt="" loading="lazy" draggable={false} />}
        {place !== null && <Rank>{place}</Rank>}
      </Picture>
      {place === null ? (
        <Flex paddingTop={1}>
          <Typography variant="pi" ellipsis title={stored}>
            {stored}
          </Typography>
        </Flex>
      ) : (
        <Caption
          aria-label={translate('form.photos.caption', { place })}
          value={caption}
          maxLength={MAX_CAPTION}
          onChange={({ target }) => onCaption(id, target.value)}
        />
      )}
    </Box>
  );
}
