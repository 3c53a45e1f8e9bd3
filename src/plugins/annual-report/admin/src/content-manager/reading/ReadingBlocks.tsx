import type { BlockJson } from '../../../../contract/block';
import type { Reading } from '../../../../contract/admin/document';
import { useTranslate } from '../../texts/use-texts';
import { ReadingTable } from './ReadingTable';

type File = Reading['images'][number]['file'];

/** Address of a photograph on the page: a small copy where there is one. The panel's server serves both. */
function fileAddress({ url, formats }: File): string {
  return new URL((formats.medium ?? formats.small ?? { url }).url, window.location.origin).href;
}

type Context = Pick<Reading, 'images' | 'tables'>;

function Block({ block, images, tables }: { block: BlockJson } & Context) {
  const translate = useTranslate();
  switch (block.type) {
    case 'text':
    case 'grid':
      // Written by the server: only the tags that it knows, everything else escaped.
      return <div dangerouslySetInnerHTML={{ __html: block.html }} />;
    case 'images':
      return (
        <>
          {images
            .filter(({ id }) => block.images.includes(id))
            .map(({ id, label, caption, alt, file }) => (
              <figure key={id}>
                <img src={fileAddress(file)} alt={alt ?? caption} loading="lazy" />
                <figcaption>
                  {label} {caption}
                </figcaption>
              </figure>
            ))}
        </>
      );
    case 'table':
      return (
        <>
          {tables
            .filter(({ id }) => id === block.table)
            .map((table) => (
              <ReadingTable key={table.id} table={table} />
            ))}
        </>
      );
    case 'challenge':
      return (
        <>
          <p>
            <strong>{translate('reading.challenge', { number: block.number })}</strong>{' '}
            {block.problem}
          </p>
          <p>
            <strong>{translate('reading.cause')}</strong> {block.cause}
          </p>
          <p>
            <strong>{translate('reading.measures')}</strong> {block.measures}
          </p>
        </>
      );
  }
}

/** Blocks of a chapter or case as the report prints them. */
export function ReadingBlocks({ blocks, ...context }: { blocks: BlockJson[] } & Context) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} block={block} {...context} />
      ))}
    </>
  );
}
