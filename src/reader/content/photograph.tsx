import type { ReactNode } from 'react';
import type { Image, ImageFile } from '../../../client/src/types';
import { imageId } from '../links';
import { dayText } from '../texts/texts';
import type { View } from '../view';
import { safePictureUrl } from './safe-url';

/** How wide a photograph is shown: all of a column, half of it beside another, or beside a text. */
type Use = 'wide' | 'half' | 'cover';

const SIZES: Record<Use, string> = {
  wide: '(min-width: 48rem) 42rem, 92vw',
  half: '(min-width: 48rem) 21rem, 92vw',
  cover: '(min-width: 48rem) 16rem, 92vw',
};

/** Too small for any place on a page. */
const SMALLEST = 320;

const sourcesOf = (file: ImageFile): string =>
  [...Object.values(file.formats), file]
    .filter(({ width, url }) => width >= SMALLEST && safePictureUrl(url) !== null)
    .sort((left, right) => left.width - right.width)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ');

/** The file that is asked for where no source fits: of middle size. */
const plainSource = (file: ImageFile): string | null => {
  const { medium, small } = file.formats;
  return safePictureUrl((medium ?? small ?? file).url);
};

/** A picture whose place is reserved before it is there; null where its address is none. */
function Picture({ image, use }: { image: Image; use: Use }): ReactNode {
  const { file, alt, caption } = image;
  const source = plainSource(file);
  if (source === null) return null;
  return (
    <img
      src={source}
      srcSet={sourcesOf(file)}
      sizes={SIZES[use]}
      width={file.width}
      height={file.height}
      alt={alt ?? caption}
      loading="lazy"
      decoding="async"
    />
  );
}

const shapeOf = ({ width, height }: ImageFile): string =>
  height > width ? 'photograph portrait' : 'photograph';

/** A photograph with its number, caption, photographer and date; enlarged by a link to its file. */
function Photograph({ image, view, use }: { image: Image; view: View; use: Use }): ReactNode {
  const { texts, report } = view;
  const { caption, label, credit, takenOn, file, key } = image;
  const href = safePictureUrl(file.url);
  const language = report.report.language;
  return (
    <figure id={imageId(key)} className={shapeOf(file)}>
      {href === null ? (
        <p className="missing" data-ui="">
          {texts('figureMissing')}
        </p>
      ) : (
        <a
          className="enlarge"
          href={href}
          aria-label={texts('enlarge', { caption })}
          data-width={file.width}
          data-height={file.height}
        >
          <Picture image={image} use={use} />
        </a>
      )}
      <figcaption>
        {label !== null && <span className="label">{label}</span>}
        <span className="caption">{caption}</span>
        {(credit !== null || takenOn !== null) && (
          <small data-ui="">
            {credit !== null && <span>{texts('credit', { name: credit })}</span>}
            {takenOn !== null && (
              <span>{texts('takenOn', { date: dayText({ date: takenOn, language }) })}</span>
            )}
          </small>
        )}
      </figcaption>
    </figure>
  );
}

/** The pictures of a block: one over the whole width, several side by side. */
export function PhotographGroup({ ids, view }: { ids: readonly string[]; view: View }): ReactNode {
  const images = ids.flatMap((id) => view.images.get(id) ?? []);
  if (images.length === 0) return null;
  const use = images.length === 1 ? 'wide' : 'half';
  return (
    <div className={images.length === 1 ? 'photographs single' : 'photographs'}>
      {images.map((image) => (
        <Photograph key={image.id} image={image} view={view} use={use} />
      ))}
    </div>
  );
}

/** The cover of a case: an ornament of its head, without a number. */
export function CoverPicture({ image }: { image: Image }): ReactNode {
  return (
    <div className="case-cover">
      <Picture image={image} use="cover" />
    </div>
  );
}
