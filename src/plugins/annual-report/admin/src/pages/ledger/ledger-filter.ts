import { z } from 'zod';
import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import { CONTENT_STATUSES } from '../../../../contract/envelope';
import { useAddressFilter } from '../../report/use-address-filter';

/** The accounts of the legend; a repeated number counts as derived. */
export const SHOWN_ACCOUNTS = ['open', 'declared', 'derived', 'equal', 'bound'] as const;

export type ShownAccount = (typeof SHOWN_ACCOUNTS)[number];

export function shownAccount({ account: { kind } }: Pick<LedgerNumber, 'account'>): ShownAccount {
  return kind === 'repeated' ? 'derived' : kind;
}

/** What the page shows, as its address says it; what the address says wrongly counts as not said. */
const filterSchema = z.object({
  status: z.enum(CONTENT_STATUSES).catch('draft'),
  account: z.enum(SHOWN_ACCOUNTS).nullable().catch(null),
  chapter: z.string().nullable().catch(null),
  /** Only open numbers that are new or changed since the last edition. */
  news: z.literal('fresh').nullable().catch(null),
});

export type LedgerFilter = z.infer<typeof filterSchema>;

export function readLedgerFilter(query: URLSearchParams): LedgerFilter {
  return filterSchema.parse({
    status: query.get('status'),
    account: query.get('account'),
    chapter: query.get('chapter'),
    news: query.get('news'),
  });
}

/** Whether it is open, and new or changed since the last edition. */
export function isFreshNumber({ news }: Pick<LedgerNumber, 'news'>): boolean {
  return news === 'new' || news === 'changed';
}

const isOfChapter = ({ place }: LedgerDocument, chapter: string): boolean =>
  place.chapter === chapter || (place.chapter?.startsWith(`${chapter}.`) ?? false);

/** Documents of a chapter with all below it, and of these the texts that print a number of an account. */
export function filterLedger({
  documents,
  filter: { account, chapter, news },
}: {
  documents: LedgerDocument[];
  filter: LedgerFilter;
}): LedgerDocument[] {
  return documents
    .filter((document) => chapter === null || isOfChapter(document, chapter))
    .map((document) => ({
      ...document,
      passages: document.passages.filter(
        ({ numbers }) =>
          (account === null || numbers.some((number) => shownAccount(number) === account)) &&
          (news === null || numbers.some(isFreshNumber)),
      ),
    }))
    .filter(({ passages }) => passages.length > 0);
}

/** The filter in the page's address. */
export function useLedgerFilter() {
  return useAddressFilter(readLedgerFilter);
}
