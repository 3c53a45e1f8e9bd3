import type { BlockJson } from '../../../../contract/block';
import type { Reading } from '../../../../contract/desk/document';
import { useWords } from '../../words/use-words';
import { fileAddress } from './file-address';
import { ReadingTable } from './ReadingTable';

type Shown = Pick<Reading, 'images' | 'tables'>;

function Block({ block, images, tables }: { block: BlockJson } & Shown) {
  const say = useWords();
  switch (block.type) {
    case 'text':
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
            <strong>{say('reading.challenge', { number: block.number })}</strong> {block.problem}
          </p>
          <p>
            <strong>{say('reading.cause')}</strong> {block.cause}
          </p>
          <p>
            <strong>{say('reading.measures')}</strong> {block.measures}
          </p>
        </>
      );
  }
}

/** Blocks of a chapter or case as the report prints them. */
export function ReadingBlocks({ blocks, ...shown }: { blocks: BlockJson[] } & Shown) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} block={block} {...shown} />
      ))}
    </>
  );
}
