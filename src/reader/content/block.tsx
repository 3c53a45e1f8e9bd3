import type { ReactNode } from 'react';
import type { Block } from '../../../client/src/types';
import type { View } from '../view';
import { GridBlock } from './grid-block';
import { PhotographGroup } from './photograph';
import { RichText } from './rich-text';
import { safeHtml } from './safe-html';
import { TableBlock } from './table-block';

type Challenge = Extract<Block, { type: 'challenge' }>;

/** What a school finds difficult, why, and what it will do. */
function ChallengeBlock({ block, view }: { block: Challenge; view: View }): ReactNode {
  const { texts } = view;
  const parts = [
    ['problem', block.problem],
    ['cause', block.cause],
    ['measures', block.measures],
  ] as const;
  return (
    <section className="challenge">
      <p className="challenge-title" data-ui="">
        {texts('challenge', { number: block.number })}
      </p>
      <dl>
        {parts.map(([name, text]) => (
          <div key={name}>
            <dt data-ui="">{texts(name)}</dt>
            <dd>
              {text.split('\n').map((line, place) => (
                <p key={place}>{line}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A block as a newer contract may have it: of a kind that nobody here knows, perhaps with HTML. */
const readUnknown = (block: object): { type: string; html: string | null } => ({
  type: 'type' in block && typeof block.type === 'string' ? block.type : '?',
  html: 'html' in block && typeof block.html === 'string' ? block.html : null,
});

function UnknownBlock({ block, view }: { block: object; view: View }): ReactNode {
  const { type, html } = readUnknown(block);
  return (
    <div className="unknown-block">
      {html === null ? (
        <p data-ui="">{view.texts('unknownBlock', { type })}</p>
      ) : (
        <div dangerouslySetInnerHTML={{ __html: safeHtml(html) }} />
      )}
    </div>
  );
}

/** One block of a chapter or a case. */
function ContentBlock({ block, view }: { block: Block; view: View }): ReactNode {
  switch (block.type) {
    case 'text':
      return (
        <div className="prose">
          <RichText content={block.content} view={view} />
        </div>
      );
    case 'images':
      return <PhotographGroup ids={block.images} view={view} />;
    case 'table': {
      const table = view.tables.get(block.table);
      return table ? <TableBlock table={table} view={view} /> : null;
    }
    case 'challenge':
      return <ChallengeBlock block={block} view={view} />;
    case 'grid':
      return <GridBlock block={block} view={view} />;
    default:
      return <UnknownBlock block={block} view={view} />;
  }
}

export function ContentBlocks({
  blocks,
  view,
}: {
  blocks: readonly Block[];
  view: View;
}): ReactNode {
  return blocks.map((block, place) => <ContentBlock key={place} block={block} view={view} />);
}
