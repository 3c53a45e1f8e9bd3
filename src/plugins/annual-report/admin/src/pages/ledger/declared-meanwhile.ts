import type {
  AskedCoverage,
  LedgerDocument,
  LedgerNumber,
  NumberAccount,
} from '../../../../contract/admin/ledger';
import type { NumberCoverage } from '../../../../contract/report';

/** What was said of numbers since the ledger was read, by the ids of the numbers. */
export type Meanwhile = ReadonlyMap<string, NumberAccount>;

/** Numbers with their accounts: of a report, or of one of its documents. */
export type LedgerRead = {
  coverage: NumberCoverage;
  asked?: AskedCoverage | null;
  documents: LedgerDocument[];
};

const isDeclarable = ({ kind }: NumberAccount): boolean => kind === 'open' || kind === 'declared';

/** Of what has something else behind it by now nothing was said. */
const accountOf = ({ id, account }: LedgerNumber, meanwhile: Meanwhile): NumberAccount => {
  const said = meanwhile.get(id);
  return said && said.kind !== account.kind && isDeclarable(account) ? said : account;
};

const numbersOf = ({ passages }: LedgerDocument): LedgerNumber[] =>
  passages.flatMap(({ numbers }) => numbers);

const recount = (coverage: NumberCoverage, numbers: LedgerNumber[], meanwhile: Meanwhile) => {
  const isNow = (kind: string) => (number: LedgerNumber) =>
    number.account.kind !== kind && accountOf(number, meanwhile).kind === kind;
  const more = numbers.filter(isNow('declared')).length - numbers.filter(isNow('open')).length;
  return { ...coverage, declared: coverage.declared + more, open: coverage.open - more };
};

/** The ledger as it will be read again, before it is: whoever declares number after number waits for nothing. */
export function withMeanwhile<Read extends LedgerRead>({
  data,
  meanwhile,
}: {
  data: Read;
  meanwhile: Meanwhile;
}): Read {
  const isTouched = (document: LedgerDocument): boolean =>
    numbersOf(document).some((number) => accountOf(number, meanwhile) !== number.account);
  if (!data.documents.some(isTouched)) return data;
  const coverage = recount(data.coverage, data.documents.flatMap(numbersOf), meanwhile);
  return {
    ...data,
    coverage,
    ...(data.asked && {
      asked: {
        ...data.asked,
        missing: Math.max(0, data.asked.missing + coverage.open - data.coverage.open),
      },
    }),
    documents: data.documents.map((document) =>
      isTouched(document)
        ? {
            ...document,
            coverage: recount(document.coverage, numbersOf(document), meanwhile),
            passages: document.passages.map((passage) => ({
              ...passage,
              numbers: passage.numbers.map((number) => ({
                ...number,
                account: accountOf(number, meanwhile),
              })),
            })),
          }
        : document,
    ),
  };
}

/** Without what the ledger that was read says itself by now; the same where nothing goes. */
export function stillMeanwhile({
  data,
  meanwhile,
}: {
  data: LedgerRead;
  meanwhile: Meanwhile;
}): Meanwhile {
  if (meanwhile.size === 0) return meanwhile;
  const kinds = new Map(
    data.documents.flatMap(numbersOf).map(({ id, account }) => [id, account.kind]),
  );
  const left = [...meanwhile].filter(([id, account]) => kinds.get(id) !== account.kind);
  return left.length === meanwhile.size ? meanwhile : new Map(left);
}
