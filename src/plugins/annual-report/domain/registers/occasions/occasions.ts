import type { PreparedReport } from '../../compile/prepare-report';
import { type Statement, statementsIn, type Told } from '../../ledger/statements';
import { sentencesOf, type TextSpan } from '../../texts/split-text';
import { editionTexts } from '../edition-texts';
import { documentFrequency, gramsOf } from '../rare-words';

/** A text that tells of something: a statement of this report, or a text of last year's edition. */
export type Account = {
  text: string;
  document: string;
  label: string;
  /** Null for last year's. */
  statement: Statement | null;
};

/** A sentence, and a text of another document that tells of the same occasion. */
export type Match = {
  sentence: TextSpan & { account: Account };
  other: Account;
  /** How many runs of three characters that few documents have stand in both. */
  shared: Set<string>;
  /** Whether the sentence refers to the case in which the other text stands, or is the caption of a picture in it. */
  isReferred: boolean;
};

/** Documents that may have a word for it to be rare; a word of one document alone joins nothing. */
const RARE = 4;
const LARGEST_POSTING = 16;
export const STRONG = 3;
const MOST_MATCHES = 12;

const REFERENCE = /案例\s?(\d{1,3})/g;

export type Occasions = {
  matches: Match[];
  /** Statements of a document. */
  ofDocument: (document: string) => Account[];
};

/** Longer texts are pasted; the rest is left alone. */
const LONGEST_TEXT = 2000;

const documentOf = ({ passage: { place } }: Statement): string => `${place.type}:${place.id}`;

const accountsOf = (prepared: PreparedReport): Account[] =>
  statementsIn({ passages: prepared.passages }).map((statement) => ({
    text: statement.passage.text.slice(0, LONGEST_TEXT),
    document: documentOf(statement),
    label: statement.passage.place.label ?? statement.passage.place.title,
    statement,
  }));

const made = new WeakMap<PreparedReport, Occasions>();

const collect = (prepared: PreparedReport): Occasions => {
  const accounts = accountsOf(prepared);
  const earlier: Account[] = prepared.content.lastYear
    ? editionTexts(prepared.content.lastYear).map(({ text, label }) => ({
        text: text.slice(0, LONGEST_TEXT),
        label,
        document: `last:${label}`,
        statement: null,
      }))
    : [];
  // A picture is told of where it stands; its caption makes no word more common.
  const frequency = documentFrequency(accounts.filter((account) => !isCaption(account)));
  const postings = new Map<string, Account[]>();
  const ofDocument = new Map<string, Account[]>();
  for (const account of [...accounts, ...earlier]) {
    const same = ofDocument.get(account.document);
    if (same) same.push(account);
    else ofDocument.set(account.document, [account]);
    for (const gram of gramsOf(account.text)) {
      if (frequency(gram) === 0 || frequency(gram) > RARE) continue;
      const posting = postings.get(gram) ?? [];
      if (posting.length < LARGEST_POSTING) postings.set(gram, [...posting, account]);
    }
  }
  const cases = new Map(
    prepared.numbering.cases.map(({ content, number }) => [number, `case:${content.documentId}`]),
  );

  const chapters = new Map(
    accounts.map(({ document, statement }) => [statement?.passage.place.label ?? '', document]),
  );
  const homeOf = ({ statement }: Account): string | undefined => {
    if (statement?.passage.kind !== 'caption') return undefined;
    const figure = prepared.numbering.figures.get(statement.passage.place.id);
    if (!figure) return undefined;
    return figure.case === null ? chapters.get(figure.chapter) : `case:${figure.case}`;
  };

  const matchesOf = (account: Account, span: TextSpan): Match[] => {
    const shared = new Map<Account, Set<string>>();
    for (const gram of gramsOf(span.text)) {
      for (const other of postings.get(gram) ?? []) {
        if (other.document === account.document) continue;
        shared.set(other, (shared.get(other) ?? new Set()).add(gram));
      }
    }
    const referred = new Set(
      [...span.text.matchAll(REFERENCE)].flatMap(([, number]) => cases.get(Number(number)) ?? []),
    );
    const home = homeOf(account);
    if (home !== undefined) referred.add(home);
    for (const document of referred) {
      if (document === account.document) continue;
      for (const other of ofDocument.get(document) ?? []) {
        if (!shared.has(other)) shared.set(other, new Set());
      }
    }
    const sentence = { ...span, account };
    return [...shared]
      .map(([other, grams]): Match => ({
        sentence,
        other,
        shared: grams,
        isReferred: referred.has(other.document),
      }))
      .filter(({ shared: grams, isReferred }) => isReferred || grams.size >= STRONG)
      .sort((left, right) => right.shared.size - left.shared.size)
      .slice(0, MOST_MATCHES);
  };

  return {
    ofDocument: (document) => ofDocument.get(document) ?? [],
    matches: accounts.flatMap((account) =>
      sentencesOf({ text: account.text }).flatMap((span) => matchesOf(account, span)),
    ),
  };
};

/** Sentences of this report with the texts, of other documents and of last year's edition, that tell of the same. */
export function occasionsOf(prepared: PreparedReport): Occasions {
  const occasions = made.get(prepared) ?? collect(prepared);
  made.set(prepared, occasions);
  return occasions;
}

/** The quantities of an account within a span of it, all of them without one. */
export function quantitiesWithin({ statement }: Account, span?: TextSpan): Told[] {
  const quantities = statement?.quantities ?? [];
  return span
    ? quantities.filter(({ start, end }) => start >= span.start && end <= span.end)
    : quantities;
}

const EVENT =
  /挂牌|揭牌|授牌|成立|启动|开工|竣工|落成|投用|启用|投入使用|投入运营|建成|开播|开赛|开幕|闭幕|收官|开班|开营|签约|签订|签署|认定|获批|立项|举行|举办|召开|演练|派出|入驻|奔赴|前往|出征|首航|下水|交付|验收|列入|入选|奠基|开馆|成功申报/g;

/** Events happen on one day, in one place. */
export function eventsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(EVENT), ([event]) => event));
}

/** What happens to a thing but once: held against last year's edition too. */
const ONCE = /挂牌|揭牌|授牌|成立|开工|竣工|落成|投用|建成|奠基|开馆|首航|签约/;

export function isOnce(event: string): boolean {
  return ONCE.test(event);
}

export function isCaption({ statement }: Account): boolean {
  return statement?.passage.kind === 'caption';
}

type Sentence = { span: TextSpan; grams: Set<string> };

const sentences = new WeakMap<Account, Sentence[]>();

const sentencesIn = (account: Account): Sentence[] => {
  const read =
    sentences.get(account) ??
    sentencesOf({ text: account.text }).map((span) => ({ span, grams: gramsOf(span.text) }));
  sentences.set(account, read);
  return read;
};

/** The sentence of a text that shares most rare words with a match's own. */
export function closestSentence({ other, shared }: Pick<Match, 'other' | 'shared'>): {
  span: TextSpan;
  shared: number;
} | null {
  let best: { span: TextSpan; shared: number } | null = null;
  for (const { span, grams } of sentencesIn(other)) {
    const common = [...shared].filter((gram) => grams.has(gram)).length;
    if (!best || common > best.shared) best = { span, shared: common };
  }
  return best;
}
