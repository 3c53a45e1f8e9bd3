import type { LedgerData, LedgerDocument, NumberAccount } from '../../contract/admin/ledger';
import type { PreparedReport } from '../compile/prepare-report';
import type { ValueBook } from '../content/value';
import type { Passage } from '../texts/passage';
import {
  type AccountedNumber,
  accountNumbers,
  type NumberDeclaration,
  numberIdentity,
} from './declarations';
import { askedCoverage, coverageOf } from './coverage';
import { earlierDeclarations } from './earlier-declarations';
import type { Identity, Operand } from './identity';
import type { KnownValue } from './known-values';
import { createFactOffers } from './offered-facts';
import { proposeOwnValue } from './own-values';
import type { Told } from './statements';

type Operands = Extract<NumberAccount, { kind: 'derived' }>['operands'];

/** Characters of another sentence that are shown beside a number. */
const LONGEST_QUOTE = 80;

const quoteOf = ({ statement, start, end }: Told): string => {
  const { text } = statement.passage;
  const from = Math.max(0, start - LONGEST_QUOTE / 2);
  const until = Math.min(text.length, end + LONGEST_QUOTE / 2);
  return `${from > 0 ? '…' : ''}${text.slice(from, until)}${until < text.length ? '…' : ''}`;
};

const ofKnownValue = ({ indicator, year, text }: KnownValue) => ({
  name: indicator.name,
  indicator: indicator.code,
  year,
  text,
});

const ofTold = ({ label, text }: Told): Operands[number] => ({ label, text, year: null });

const ofOperand = ({ told, value, text }: Operand): Operands[number] => {
  if (told) return ofTold(told);
  return { label: value?.indicator.name ?? '', text, year: value?.year ?? null };
};

const operandsOf = ({ operands }: Identity): Operands => {
  const seen = new Set<string>();
  return operands.map(ofOperand).filter(({ label, text, year }) => {
    const words = `${label}/${text}/${year ?? ''}`;
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
};

const describeBound = (
  told: Told,
  names: Map<string, string>,
  values: ValueBook,
): NumberAccount => {
  const fact = told.statement.passage.facts.find(
    ({ start, end }) => told.start < end && told.end > start,
  );
  if (!fact) return { kind: 'open' };
  const { indicator, year } = fact;
  const text = values.find({ indicator, year })?.text ?? told.text;
  return {
    kind: 'bound',
    value: { name: names.get(indicator) ?? indicator, indicator, year, text },
  };
};

type Said = {
  prepared: PreparedReport;
  declarations: NumberDeclaration[];
  /** Standing declarations of last year's report. */
  earlier?: NumberDeclaration[];
  /** A short name for the identity of a number. */
  idOf: (identity: string) => string;
};

/** Texts that print the given numbers, by document in reading order, with what stands behind each number. */
export function describeNumbers({
  prepared,
  earlier = [],
  numbers,
  idOf,
}: Omit<Said, 'declarations'> & { numbers: AccountedNumber[] }): LedgerDocument[] {
  const earlierOf = earlierDeclarations({ earlier });
  const year = prepared.content.report.year - 1;
  const offers = createFactOffers(prepared);
  const offered = ({ told, account }: AccountedNumber) => {
    if (account.kind === 'open') {
      const own = proposeOwnValue({ told, prepared });
      return own && { own };
    }
    const fact = account.kind === 'declared' ? null : offers.ofAccount(told, account);
    return fact && { fact };
  };
  const names = new Map(prepared.content.indicators.map(({ code, name }) => [code, name]));

  const describeAccount = (number: AccountedNumber): NumberAccount => {
    const { told, account } = number;
    switch (account.kind) {
      case 'bound':
        return describeBound(told, names, prepared.values);
      case 'equal':
        return { kind: 'equal', value: ofKnownValue(account.value) };
      case 'derived':
        return {
          kind: 'derived',
          rule: account.identity.kind,
          result: ofTold(account.identity.target),
          operands: operandsOf(account.identity),
        };
      case 'repeated': {
        const { label, title } = account.told.statement.passage.place;
        return { kind: 'repeated', place: { label, title }, quote: quoteOf(account.told) };
      }
      case 'declared': {
        const { kind, reason, name, at } = account.declaration;
        return { kind: 'declared', as: kind, reason, name, at };
      }
      case 'open': {
        const said = earlierOf(number);
        return said
          ? { kind: 'open', earlier: { as: said.kind, name: said.name, year } }
          : { kind: 'open' };
      }
    }
  };

  const documents = new Map<string, Map<Passage, AccountedNumber[]>>();
  for (const number of numbers) {
    const { passage } = number.told.statement;
    const document = `${passage.place.type}:${passage.place.id}`;
    const passages = documents.get(document) ?? new Map<Passage, AccountedNumber[]>();
    documents.set(document, passages);
    passages.set(passage, [...(passages.get(passage) ?? []), number]);
  }
  return [...documents.values()].flatMap((passages) => {
    const [first] = passages.keys();
    if (!first) return [];
    const { type, id, key, title, label, chapter } = first.place;
    return [
      {
        place: { type, id, key, title, label, chapter },
        coverage: coverageOf([...passages.values()].flat()),
        passages: [...passages].map(([{ place, kind, text }, printed]) => ({
          field: place.field ?? null,
          kind,
          text,
          numbers: printed.map((number) => ({
            id: idOf(numberIdentity(number.signs)),
            start: number.told.start,
            end: number.told.end,
            text: number.told.text,
            account: describeAccount(number),
            ...offered(number),
          })),
        })),
      },
    ];
  });
}

/** All numbers of a report, how many have an account, and how many its own setting asks for. */
export function describeLedger({
  asked = null,
  declarations,
  ...said
}: Said & {
  /** Percent of the numbers that the report wants accounted for. */
  asked?: number | null;
}): LedgerData {
  const { prepared } = said;
  const numbers = accountNumbers({ prepared, declarations });
  const coverage = coverageOf(numbers);
  return {
    coverage,
    asked: askedCoverage({ percent: asked, coverage }),
    chapters: prepared.numbering.chapters.map(({ number, content: { title } }) => ({
      number,
      title,
    })),
    documents: describeNumbers({ ...said, numbers }),
  };
}
