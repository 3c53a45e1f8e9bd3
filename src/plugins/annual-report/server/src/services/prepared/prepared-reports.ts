import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ContentStatus } from '../../../../contract/envelope';
import { sha256 } from '../../hash/sha256';
import { createWaiverRepository } from '../../repositories/checks/waiver-repository';
import { readAskedCoverage } from '../../repositories/checks/asked-coverage-repository';
import { createDeclarationRepository } from '../../repositories/checks/declaration-repository';
import { onSnapshot, type Connection } from '../../repositories/connection';
import { readContentJson } from '../../repositories/content/content-repository';
import { readFingerprint } from '../../repositories/content/read-fingerprint';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import type { GivenState } from '../../threads/prepared-report';
import { runInThread, type Keeper } from '../../threads/run-in-thread';
import type * as tasks from '../../threads/tasks';
import { PLUGIN } from '../../uids';
import { unknownReport } from '../reports/unknown-report';
import { createStateCache, type CachedState, type StateCache } from './state-cache';

type Tasks = typeof tasks;

/** Tasks about a report. */
type ReportTask = {
  [Name in keyof Tasks]: Parameters<Tasks[Name]>[0] extends GivenState ? Name : never;
}[keyof Tasks];

type InputOf<Name extends ReportTask> = Omit<Parameters<Tasks[Name]>[0], keyof GivenState>;

/** One state of a report, to compute with. */
export type OpenReport = {
  /** Document id of the report. */
  documentId: string;
  /** Computes something of it, in the thread that keeps it. */
  run: <Name extends ReportTask>(
    task: Name,
    input: InputOf<Name>,
  ) => Promise<Awaited<ReturnType<Tasks[Name]>>>;
  /** Frees what nobody else can ask for. */
  close: () => Promise<void>;
};

type Request = ReportKey & { status: ContentStatus };

const MEGABYTE = 1024 * 1024;

const settingsSchema = z.object({
  /** Memory for prepared reports, in megabytes. */
  preparedMemory: z.int().min(1).default(256),
});

/** Refuses a start with settings that cannot be. @throws ZodError that names the one that is wrong */
export function checkPreparedSettings(config: unknown): void {
  settingsSchema.parse(config);
}

/** The first part of the name of a report. */
const schoolOf = ({ report }: Pick<CachedState, 'report'>): string =>
  report.slice(0, report.indexOf('/'));

const statesOf = new WeakMap<Core.Strapi, StateCache>();

const forgetIn = async ({
  strapi,
  state: { key, keeper, report },
}: {
  strapi: Core.Strapi;
  state: Pick<CachedState, 'key' | 'keeper' | 'report'>;
}): Promise<void> => {
  await runInThread({
    strapi,
    school: schoolOf({ report }),
    keeper: { name: keeper, subject: key },
    task: 'forgetState',
    input: { key },
  });
};

/** What a process keeps of reports. */
export function stateCacheOf({ strapi }: { strapi: Core.Strapi }): StateCache {
  const present = statesOf.get(strapi);
  if (present) return present;
  const states = createStateCache({
    maxBytes:
      settingsSchema.parse(strapi.config.get(`plugin::${PLUGIN}`, {})).preparedMemory * MEGABYTE,
    forget: (state) => {
      forgetIn({ strapi, state }).catch((error: unknown) => {
        strapi.log.error(`A prepared report could not be freed: ${String(error)}`);
      });
    },
  });
  statesOf.set(strapi, states);
  return states;
}

/** Both contents of a report in threads of their own. */
const keeperFor = ({ school, year, status }: Request): Keeper => {
  const letters = Buffer.from(school).reduce((sum, byte) => sum + byte, 0);
  return (letters + year + (status === 'draft' ? 0 : 1)) % 2 === 0 ? 'keeper-0' : 'keeper-1';
};

const shareText = (text: string): SharedArrayBuffer => {
  const shared = new SharedArrayBuffer(Buffer.byteLength(text));
  Buffer.from(shared).write(text);
  return shared;
};

const readState = async ({
  connection,
  ...request
}: Request & { connection: Connection }): Promise<SharedArrayBuffer> => {
  const content = await readContentJson({ ...request, connection });
  if (content === null) throw new Error('The report went while it was read.');
  const contentHash = sha256(content);
  const waivers = await createWaiverRepository({ connection }).list(request);
  const overrides = await createWaiverRepository({ connection, acceptance: 'override' }).list(
    request,
  );
  const repository = createDeclarationRepository({ connection });
  const declarations = await repository.list(request);
  const earlier = await repository.list({ ...request, year: request.year - 1 });
  const askedCoverage = await readAskedCoverage({ ...request, connection });
  const said = JSON.stringify({
    ...{ contentHash, waivers, overrides, declarations, earlier, askedCoverage },
  }).slice(1);
  return shareText(`{"content":${content},${said}`);
};

/**
 * Reports as they stand, each state prepared once in a process for all who ask for it. Nothing that is kept is
 * used but after its fingerprint was compared in the snapshot of whoever asks.
 */
export function createPreparedReports({ strapi }: { strapi: Core.Strapi }) {
  const toOpen = (state: CachedState, documentId: string, isCached: () => boolean): OpenReport => ({
    documentId,
    run: <Name extends ReportTask>(task: Name, input: InputOf<Name>) =>
      state.json.then((json) => {
        const { key, keeper } = state;
        const school = schoolOf(state);
        const given: GivenState = { key, school, isCached: isCached(), json };
        return runInThread<Name>({
          strapi,
          school,
          keeper: { name: keeper, subject: key },
          task,
          input: { ...input, ...given },
        });
      }),
    async close() {
      if (!stateCacheOf({ strapi }).has(state)) await forgetIn({ strapi, state });
    },
  });

  const openIn = async (connection: Connection, request: Request): Promise<OpenReport | null> => {
    const found = await readFingerprint({ ...request, connection });
    if (found === null) return null;
    const { fingerprint, reportDocumentId } = found;
    const { school, year, status } = request;
    const states = stateCacheOf({ strapi });
    const read = (): Promise<SharedArrayBuffer> => readState({ ...request, connection });
    const state = { report: `${school}/${year}/${status}`, keeper: keeperFor(request) };
    if (fingerprint === null) {
      const own: CachedState = { ...state, key: randomUUID(), json: read() };
      await own.json;
      return toOpen(own, reportDocumentId, () => true);
    }
    const key = `${fingerprint}/${status}`;
    const present = states.find(key);
    if (present) return toOpen(present, reportDocumentId, () => states.has(present));
    const added: CachedState = { ...state, key, json: read() };
    states.add(added);
    await added.json;
    return toOpen(added, reportDocumentId, () => states.has(added));
  };

  return {
    /**
     * A report as it stands, read on a snapshot of its own; or in a transaction that sees one moment, with what
     * was written there. Then it is to be closed.
     * @throws NotFoundError that names the existing reports
     */
    async open({ snapshot, ...request }: Request & { snapshot?: Connection }): Promise<OpenReport> {
      const report = snapshot
        ? await openIn(snapshot, request)
        : await onSnapshot(strapi, (connection) => openIn(connection, request));
      if (report === null) throw await unknownReport({ strapi, ...request });
      return report;
    },
  };
}
