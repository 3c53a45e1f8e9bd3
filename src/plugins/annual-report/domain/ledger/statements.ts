import type { Passage } from '../texts/passage';
import { plainLabel } from '../reading/number-label';
import { type Quantity, readQuantities } from '../reading/quantities';

/** A quantity with the statement in which it stands. */
export type Told = Quantity & { statement: Statement };

/** A running text with its quantities, and what stands before it in the same document. */
export type Statement = {
  passage: Passage;
  /** Place among the statements of its document, from 0. */
  index: number;
  /** Title of its document, without marks. */
  heading: string;
  /** Its words without marks, for looking names up. */
  words: string;
  quantities: Told[];
  previous: Statement | null;
  /** All statements of its document. */
  document: Statement[];
};

/** Alternative texts say again what a caption says. */
const NOT_READ = new Set<Passage['kind']>(['alt', 'code', 'statement']);

const isRead = ({ kind }: Passage): boolean => !NOT_READ.has(kind);

const read = new WeakMap<Passage[], Statement[]>();

const readAll = (passages: Passage[]): Statement[] => {
  const documents = new Map<string, Statement[]>();
  return passages.filter(isRead).map((passage) => {
    const { type, id, title, field } = passage.place;
    // What stands in a cell says nothing of what stands beside it.
    const own = passage.kind === 'grid-cell' ? `:${field ?? ''}` : '';
    const document = `${type}:${id}${own}`;
    const ofDocument = documents.get(document) ?? [];
    const previous = ofDocument.at(-1) ?? null;
    const statement: Statement = {
      passage,
      document: ofDocument,
      index: ofDocument.length,
      heading: plainLabel({ text: title }),
      words: plainLabel({ text: passage.text }),
      quantities: [],
      previous,
    };
    statement.quantities = readQuantities({ text: passage.text }).map((quantity) => ({
      ...quantity,
      statement,
    }));
    ofDocument.push(statement);
    documents.set(document, ofDocument);
    return statement;
  });
};

/** Every statement of the report in reading order; read once for all that ask. */
export function statementsIn({ passages }: { passages: Passage[] }): Statement[] {
  const statements = read.get(passages) ?? readAll(passages);
  read.set(passages, statements);
  return statements;
}

/** Whether a fact token printed the quantity. */
export function isBoundTo({ statement, start, end }: Told): boolean {
  return statement.passage.facts.some((fact) => start < fact.end && end > fact.start);
}
