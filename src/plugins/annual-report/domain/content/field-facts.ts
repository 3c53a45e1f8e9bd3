import type { Bilingual } from '../base/bilingual';
import { keysOf } from '../base/records';
import type { PassageKind } from './passage-kinds';

/**
 * How a field is kept and what is made of it: words (`text` is never null, `lines` are a list of one entry a
 * line), a day, or something with a rule of its own. `place` is structure, which the outline alone writes;
 * `constant` is no field of the database.
 */
type FieldReading =
  | 'text'
  | 'optional-text'
  | 'lines'
  | 'day'
  | 'key'
  | 'choice'
  | 'number'
  | 'json'
  | 'rich-text'
  | 'blocks'
  | 'file'
  | 'relation'
  | 'place'
  | 'constant';

/** `by-rule`: a piece of code of its own does it. */
type Treatment = 'as-is' | 'by-rule' | 'no';

/** What everybody who walks the fields of a content type needs to know of one. */
export type FieldFacts = {
  /** What forms call it; null for what only the system writes. */
  name: Bilingual | null;
  /** The attribute of the content type, where it is called otherwise; null where it has none. */
  attribute?: string | null;
  read: FieldReading;
  /**
   * Whether it is running text, whose tokens are printed: the kind of passage that the checks read it as,
   * `unread` for words that are no passage, `by-rule` for a tree of nodes. Null for no running text.
   */
  prints: PassageKind | 'unread' | 'by-rule' | null;
  /** Whether a release publishes it. What is published in words is read by the checks of privacy. */
  published: Treatment;
  /** Whether another value is a change between two editions. */
  compared: Treatment;
};

/** Facts about every field of a content type; one that is missing does not compile. */
export type FieldTable<Content> = Record<keyof Content, FieldFacts>;

/** The fields of a table of which these facts hold. */
export type FieldWhere<Table, Facts> = {
  [Field in keyof Table]: Table[Field] extends Facts ? Field : never;
}[keyof Table] &
  keyof Table &
  string;

/** The fields whose words are running text. */
export type RunningField<Table> = FieldWhere<Table, { prints: PassageKind | 'unread' }>;

/** A table of whatever content type. */
export type AnyFieldTable<Fields> = Record<keyof Fields, FieldFacts>;

const ASKED = ['read', 'published', 'compared'] as const;

type Asked = Partial<Pick<FieldFacts, (typeof ASKED)[number]>>;

/** The fields of which these facts hold, in the order of the table. */
export function fieldsWhere<Fields extends AnyFieldTable<Fields>, const Facts extends Asked>(
  table: Fields,
  facts: Facts,
): FieldWhere<Fields, Facts>[] {
  const holds = (own: FieldFacts): boolean =>
    ASKED.every((fact) => facts[fact] === undefined || facts[fact] === own[fact]);
  return keysOf(table).filter((field): field is FieldWhere<Fields, Facts> => holds(table[field]));
}

const isRunning = ({ prints }: FieldFacts): boolean => prints !== null && prints !== 'by-rule';

/**
 * The fields whose words are running text, in the order of the table. The kind is null where the checks do not
 * read them as a passage.
 */
export function runningFields<Fields extends AnyFieldTable<Fields>>(
  table: Fields,
): { field: RunningField<Fields>; kind: PassageKind | null }[] {
  return keysOf(table)
    .filter((field): field is RunningField<Fields> => isRunning(table[field]))
    .map((field) => {
      const { prints }: FieldFacts = table[field];
      return { field, kind: prints === 'unread' || prints === 'by-rule' ? null : prints };
    });
}

const wordsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');

/** Published words that are no passage: the checks of privacy must be given them one by one. */
export function publishedBeside<Content extends object>(
  content: Content,
  table: FieldTable<Content>,
): { field: string; text: string }[] {
  return keysOf(table).flatMap((field) => {
    const { prints, published, read } = table[field];
    const isWords = read === 'text' || read === 'optional-text' || read === 'lines';
    const isPassage = prints !== null && prints !== 'unread';
    if (!isWords || isPassage || published === 'no') return [];
    return wordsIn(content[field]).map((text) => ({ field, text }));
  });
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether anything was entered beside the title, the blocks and the place in the outline. */
export function hasFields<Content extends object>(
  content: Content,
  table: FieldTable<Content>,
): boolean {
  return keysOf(table).some((field) => {
    const { name, read } = table[field];
    const isAside = name === null || field === 'title' || read === 'blocks' || read === 'place';
    return !isAside && !isEmpty(content[field]);
  });
}
