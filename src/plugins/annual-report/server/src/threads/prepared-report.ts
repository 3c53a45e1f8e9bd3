import type { ReportJson } from '../../../contract/report';
import { assembleReport } from '../../../domain/assemble/assemble-report';
import type { Finding, JudgedFinding } from '../../../domain/checks/finding';
import {
  judgeFindings,
  type Acceptances,
  type Judgement,
} from '../../../domain/checks/judge-report';
import { createPassageMemory } from '../../../domain/checks/passage-memory';
import { CHECKS, runChecks } from '../../../domain/checks/run-checks';
import { type PreparedReport, prepareReport } from '../../../domain/compile/prepare-report';
import type { NumberDeclaration } from '../../../domain/ledger/declarations';
import type { ReportContent } from '../../../domain/content/report-content';
import { reportValues } from '../../../domain/values/covered-years';
import type { ValueBook } from '../../../domain/content/value';
import { sha256 } from '../hash/sha256';
import { beginStep, nextTurn, type StepMark } from './steps';

/** One state of a report, and what is computed of it: each thing once, when it is first asked for. */
export type PreparedState = {
  content: ReportContent;
  values: () => ValueBook;
  prepared: () => PreparedReport;
  findings: () => Promise<JudgedFinding[]>;
  judgement: () => Promise<Judgement>;
  waivers: Acceptances['waivers'];
  declarations: NumberDeclaration[];
  /** Those of last year's report. */
  earlier: NumberDeclaration[];
  /** Percent of the numbers that the report wants accounted for before it is released. */
  askedCoverage: number | null;
  /** The report before its release. */
  report: () => Promise<ReportJson>;
};

/** A state of a report as it is given to a thread. */
export type GivenState = {
  /** Names the state: no other has this name. */
  key: string;
  /** Whose report it is: schools compute by turns. */
  school: string;
  /** Where this thread says what it is at, for whoever watches it. */
  mark?: StepMark;
  /** Whether what is made of it is kept for whoever asks next. */
  isCached: boolean;
  /** JSON of `StateJson` in UTF-8; shared, so that it is never copied. */
  json: SharedArrayBuffer;
};

export type StateJson = Acceptances & {
  content: ReportContent;
  contentHash: string;
  declarations: NumberDeclaration[];
  earlier: NumberDeclaration[];
  askedCoverage: number | null;
};

const once = <Made>(make: () => Made): (() => Made) => {
  let made: { value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
};

type Turn = Pick<GivenState, 'school' | 'mark'>;

/** Passages of some twenty large reports. */
const MAX_PASSAGES = 20_000;

/** What this thread has read of passages: after a change, only what changed is read again. */
const memory = createPassageMemory({ max: MAX_PASSAGES, hashOf: sha256 });

/** Check by check, so that whoever waits for less than the findings, and other schools, are answered in between. */
const runAllChecks = async (context: PreparedReport, turn: Turn): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    findings.push(...runChecks({ context, checks: [check], memory }));
    await nextTurn(turn);
  }
  return findings;
};

/** What is made of a content alone, whatever people say of it. */
type MadeOfContent = Pick<PreparedState, 'content' | 'values' | 'prepared'> & {
  contentHash: string;
  unjudged: () => Promise<Finding[]>;
};

const makeOfContent = ({ content, contentHash }: StateJson, turn: Turn): MadeOfContent => {
  const values = once(() => reportValues({ content }));
  const prepared = once(() => prepareReport({ content, values: values() }));
  const unjudged = once(() => runAllChecks(prepared(), turn));
  return { content, contentHash, values, prepared, unjudged };
};

const createState = (
  { waivers, overrides, ...said }: StateJson,
  { content, values, prepared, unjudged }: MadeOfContent,
): PreparedState => {
  const { declarations, earlier, askedCoverage } = said;
  const findings = once(async () =>
    judgeFindings({ findings: await unjudged(), waivers, overrides }),
  );
  const judgement = async (): Promise<Judgement> => ({
    prepared: prepared(),
    findings: await findings(),
  });
  const report = once(async () =>
    assembleReport({ ...(await judgement()), declarations, edition: null }),
  );
  return {
    ...{ content, values, prepared, findings, judgement },
    ...{ waivers, declarations, earlier, askedCoverage, report },
  };
};

/** Makes something of a state when it is first asked for, and keeps it as long as the state. */
export function madeOnce<Made>(
  make: (state: PreparedState) => Made,
): (state: PreparedState) => Made {
  const made = new WeakMap<PreparedState, () => Made>();
  return (state) => {
    const present = made.get(state) ?? once(() => make(state));
    made.set(state, present);
    return present();
  };
}

type Kept = { state: PreparedState; made: MadeOfContent };

const kept = new Map<string, Kept>();

/** A declaration or a waiver makes another state of the same content: what is read and checked of it is not made again. */
const madeOf = (given: StateJson, turn: Turn): MadeOfContent =>
  [...kept.values()].find(({ made }) => made.contentHash === given.contentHash)?.made ??
  makeOfContent(given, turn);

/** What this thread keeps of a state, or makes of it now. */
export function stateOf({ key, isCached, json, ...turn }: GivenState): PreparedState {
  beginStep(turn);
  const present = kept.get(key);
  if (present) return present.state;
  const read = JSON.parse(Buffer.from(json).toString()) as StateJson;
  const made = madeOf(read, turn);
  const state = createState(read, made);
  if (isCached) kept.set(key, { state, made });
  return state;
}

/** Frees what was made of a state. */
export function forgetState({ key }: { key: string }): void {
  kept.delete(key);
}
