import { useEffect, useMemo, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { Reading } from '../../../../contract/admin/document';
import {
  useAnnalsPanelDocumentQuery,
  useAnnalsReadingMutation,
} from '../../api/document-panel-api';
import { writtenType } from '../../content-manager/written-types';
import type { ReportKey } from '../../report/addresses';
import { createTokenBook, type AskPrinted, type Printed, type TokenBook } from './token-book';

const paragraphOf = (raw: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text: raw }],
});

/** What each of the tokens printed that were sent as paragraphs of one text. */
const readPrinted = (raws: string[], reading: Reading | null): Map<string, Printed> => {
  const [block] = reading?.blocks ?? [];
  const paragraphs = block?.type === 'text' ? block.content : [];
  return new Map(
    raws.map((raw, index) => {
      const paragraph = paragraphs[index];
      const inlines = paragraph?.type === 'paragraph' ? paragraph.children : [];
      const text = inlines.map((node) => (node.type === 'text' ? node.text : '')).join('');
      const problem = reading?.problems.find(({ token }) => token === raw)?.messages ?? null;
      return [raw, { text: problem === null && text !== '' ? text : null, problem }];
    }),
  );
};

/** The tokens of the report whose document stands in the form around, and which report that is. */
export function useTokenBook(): { book: TokenBook; report: ReportKey | null } {
  const { slug = '', id = 'create' } = useParams();
  const type = writtenType(slug);
  const documentId = id === 'create' ? null : id;
  const [book] = useState(createTokenBook);
  const { data } = useAnnalsPanelDocumentQuery(
    { type: type ?? 'case', documentId: documentId ?? '' },
    { skip: type === null || documentId === null },
  );
  const [read] = useAnnalsReadingMutation();
  const ask = useMemo((): AskPrinted | null => {
    // The statement of a report is read with the report alone: there the lists must do.
    if (type === null || type === 'report' || documentId === null) return null;
    return async (raws) => {
      const written = {
        title: '',
        blocks: [{ type: 'text' as const, content: raws.map(paragraphOf) }],
      };
      const answer = await read({ type, documentId, written });
      return 'data' in answer ? readPrinted(raws, answer.data ?? null) : new Map();
    };
  }, [read, type, documentId]);
  useEffect(() => {
    if (data !== undefined) book.learn(data.tokens, ask);
  }, [book, data, ask]);
  return { book, report: data?.report ?? null };
}
