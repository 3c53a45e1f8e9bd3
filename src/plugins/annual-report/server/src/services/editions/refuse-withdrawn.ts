import type { Core } from '@strapi/strapi';
import type { ImageContent } from '../../../../domain/content/report-content';
import { applicationProblem } from '../../messages/problem';
import type { Connection } from '../../repositories/connection';
import { createWithdrawnFileRepository } from '../../repositories/editions/withdrawn-file-repository';
import { originalsOf } from './originals-of';

/** @throws ApplicationError `photographs-withdrawn` that names every image whose photograph was withdrawn */
export const refuseWithdrawn = async ({
  strapi,
  connection,
  images,
  labels,
  hashes,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  images: ImageContent[];
  /** How images are printed, by document id. */
  labels: Map<string, string>;
  /** Of every file, by its address. */
  hashes: Map<string, string>;
}): Promise<void> => {
  const withdrawn = new Map(
    (await createWithdrawnFileRepository({ connection }).find([...hashes.values()])).map(
      ({ sha256: hash, reason }) => [hash, reason],
    ),
  );
  if (withdrawn.size === 0) return;
  const refused = images.flatMap((image) => {
    const reason = originalsOf([image])
      .map(({ file }) => withdrawn.get(hashes.get(file.url) ?? ''))
      .find((found) => found !== undefined);
    const label = labels.get(image.documentId) ?? null;
    return reason === undefined ? [] : { key: image.key, caption: image.caption, label, reason };
  });
  const names = refused.map(({ label, caption }) => (label ? `${label} ${caption}` : caption));
  throw applicationProblem({
    strapi,
    code: 'photographs-withdrawn',
    params: { images: names.join('; '), reason: refused[0]?.reason ?? '' },
    extra: { images: refused },
  });
};
