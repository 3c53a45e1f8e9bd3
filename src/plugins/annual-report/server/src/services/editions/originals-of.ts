import type { ImageContent, ImageFileContent } from '../../../../domain/content/report-content';

/** A file of the media library that an image shows: its photograph, or a format made from it. */
export type Original = { file: ImageFileContent; caption: string };

/** Every file of the images. */
export const originalsOf = (images: ImageContent[]): Original[] =>
  images.flatMap(({ file, caption }) =>
    file === null
      ? []
      : [file, ...Object.values(file.formats)].map((original) => ({ file: original, caption })),
  );
