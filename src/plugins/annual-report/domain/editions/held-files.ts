import type { ImageJson } from '../../contract/report';

/** A file that an edition holds: of which image, the hash of the photograph, and its own. */
export type HeldFile = { image: string; photograph: string; sha256: string };

/** Every photograph of an edition with its formats. */
export const heldFiles = (images: ImageJson[]): HeldFile[] =>
  images.flatMap(({ key, file }) =>
    [file, ...Object.values(file.formats)].flatMap(({ sha256 }) =>
      sha256 === null || file.sha256 === null
        ? []
        : { image: key, photograph: file.sha256, sha256 },
    ),
  );
