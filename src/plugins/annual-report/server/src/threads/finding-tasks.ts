import type {
  FindingsResponse,
  LapsedWaiver,
  ListedFinding,
  News,
} from '../../../contract/finding';
import type { FindingPlace } from '../../../domain/base/finding-place';
import type { FindingFix, JudgedFinding } from '../../../domain/checks/finding';
import { findingIdentity } from '../../../domain/checks/finding-identity';
import { groupFindings } from '../../../domain/checks/groups/group-findings';
import { knownIdentities } from '../../../domain/checks/known-identities';
import { type Lapsed, lapsedWaivers } from '../../../domain/checks/lapsed-waivers';
import { newsSince, type Remembered } from '../../../domain/checks/since-edition';
import { planFix as planEdits } from '../../../domain/checks/support/plan-fix';
import type { DocumentEdits } from '../../../domain/edits/text-edit';
import { sha256 } from '../hash/sha256';
import { recognisableFindings, recognisableNumbers } from './edition-memory';
import { madeOnce, stateOf, type GivenState } from './prepared-report';

/** A finding and the short name by which it is accepted: the hash of its identity. */
export type NamedFinding = JudgedFinding & { id: string };

const namedFindings = madeOnce(async (state): Promise<NamedFinding[]> =>
  (await state.findings()).map((finding) => ({
    ...finding,
    id: sha256(findingIdentity(finding)),
  })),
);

export async function findFindings(given: GivenState): Promise<NamedFinding[]> {
  return (await namedFindings(stateOf(given))).map(({ repeats: _, ...finding }) => finding);
}

/** The edits of a fix that a finding offers; null where the finding is gone, or offers it no more. */
export async function planFix({
  finding,
  fix,
  ...given
}: GivenState & { finding: string; fix: FindingFix }): Promise<DocumentEdits[] | null> {
  const state = stateOf(given);
  const findings = (await namedFindings(state)).filter(({ id }) => id === finding);
  return planEdits({ findings, fix, passages: state.prepared().passages });
}

const groups = madeOnce(async (state) =>
  groupFindings({ findings: await state.findings(), passages: state.prepared().passages }),
);

/** What the open numbers of a report are to an edition, by the id of the number. */
export function newsOfNumbers({
  released,
  ...given
}: GivenState & { released: Remembered[] }): Map<string, News> {
  const numbers = recognisableNumbers(stateOf(given));
  return new Map(
    newsSince(numbers, released).map((news, index) => [numbers[index]?.ids[0] ?? '', news]),
  );
}

type DocumentName = Pick<FindingPlace, 'title' | 'label'>;

/** What the documents of a report are called, by their type and key. */
const documentNames = madeOnce((state): Map<string, DocumentName> => {
  const { content, places } = state.prepared();
  const all: FindingPlace[] = [
    places.report(),
    ...content.chapters.map((chapter) => places.chapter(chapter)),
    ...content.cases.map((item) => places.case(item)),
    ...content.images.map((image) => places.image(image)),
    ...content.tables.map((table) => places.table(table)),
  ];
  return new Map<string, DocumentName>([
    ...all.map(({ type, key, title, label }): [string, DocumentName] => [
      `${type}/${key}`,
      { title, label },
    ]),
    ...content.indicators.map(({ code, name }): [string, DocumentName] => [
      `indicator/${code}`,
      { title: name, label: null },
    ]),
  ]);
});

const describeLapsed = (
  { waiver, accepted: { check, place, quote, numbers }, cause }: Lapsed,
  names: Map<string, DocumentName>,
): LapsedWaiver => {
  const { type, key } = place;
  const name = names.get(`${type}/${key}`);
  const { reason, name: by, at } = waiver;
  return {
    id: sha256(waiver.finding),
    cause,
    check,
    place: { type, key, title: name?.title ?? null, label: name?.label ?? null },
    quote,
    numbers: numbers.map(({ text }) => text),
    reason,
    name: by,
    at,
  };
};

/** What a report's page of findings is made of, but for the edition that it is compared with. */
export type DescribedFindings = {
  findings: ListedFinding[];
  groups: FindingsResponse['meta']['groups'];
  lapsedWaivers: LapsedWaiver[];
};

/** The findings of a report, grouped by cause, with the waivers that hold for none of them. */
export async function describeFindings({
  released,
  ...given
}: GivenState & {
  /** What the newest readable edition remembers; null where it remembers nothing. */
  released: Remembered[] | null;
}): Promise<DescribedFindings> {
  const state = stateOf(given);
  const findings = await namedFindings(state);
  const made = await groups(state);
  const groupOf = new Map(
    made.flatMap((group, index) => group.findings.map((finding) => [finding, index] as const)),
  );
  const news = released === null ? null : newsSince(await recognisableFindings(state), released);
  const waivers = new Set(state.waivers.map(({ finding }) => finding));
  const names = new Map(state.content.indicators.map(({ code, name }) => [code, name]));
  return {
    findings: findings.map(({ repeats, ...finding }, index) => ({
      ...finding,
      group: groupOf.get(index) ?? 0,
      news: news?.[index] ?? null,
      waivedAs:
        finding.waiver === null
          ? []
          : knownIdentities({ ...finding, ...(repeats && { repeats }) })
              .filter((identity) => waivers.has(identity))
              .map(sha256),
    })),
    groups: made.map(({ cause }) => ({
      cause:
        cause?.kind === 'value'
          ? { ...cause, name: names.get(cause.indicator) ?? cause.indicator }
          : cause,
    })),
    lapsedWaivers: lapsedWaivers({ findings, waivers: state.waivers }).map((lapsed) =>
      describeLapsed(lapsed, documentNames(state)),
    ),
  };
}
