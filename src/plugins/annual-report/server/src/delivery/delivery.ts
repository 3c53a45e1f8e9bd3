import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { createPublicAccess } from '../access/public-access';
import type { Announcement } from '../repositories/announcements/announce';
import { createListener } from '../repositories/announcements/listener';
import { onOwnAnnouncement } from '../repositories/announcements/own-announcements';
import { isAbsence } from '../messages/repeat-problem';
import { createEditionFileService } from '../services/editions/edition-file-service';
import { representationSince } from '../services/representation-since';
import { metricsOf } from '../monitoring/metrics';
import { runInThread } from '../threads/run-in-thread';
import type { AnswerHead, Coding } from './answer';
import { createAnswerCache, type Made, type Obtained } from './answer-cache';
import { describeAnswer } from './describe-answer';
import type { Bound, Lifetime } from './endpoint';
import { findEndpoint } from './find-endpoint';
import { findPage } from './pages/find-page';
import { deliverySettings, type DeliverySettings } from './settings';
import { createEditionFiles } from './uploads/edition-files';

/** Answers are compressed for whoever reads them, and not on behalf of a school. */
const PUBLIC = 'public';

const MAX_ADDRESSES = 20_000;
const MAX_ADDRESS_LENGTH = 500;
/** The same memory, as Node's own type. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** After a reading of the setting that failed. */
const RETRY_MS = 1_000;

const cacheControlOf = (
  lifetime: Lifetime,
  { editionAge, latestSharedAge, latestStale }: DeliverySettings,
): string => {
  if (lifetime === 'edition') return `public, max-age=${editionAge}, must-revalidate`;
  if (latestSharedAge === 0) return 'public, max-age=0, must-revalidate';
  return `public, max-age=0, s-maxage=${latestSharedAge}, stale-while-revalidate=${latestStale}`;
};

/**
 * Finished answers of released editions, kept as long as nothing was announced that changes them. While this
 * process does not hear announcements nothing is kept, so that nothing old is served.
 */
export function createDelivery({ strapi }: { strapi: Core.Strapi }) {
  const settings = deliverySettings({ strapi });
  const access = createPublicAccess({ strapi });
  const bound = new LRUCache<string, Bound>({ max: MAX_ADDRESSES });
  let isListening = false;
  let isStopped = false;
  /** Null until it is known; answers have no date until then. */
  let representedSince: Date | null = null;
  let open = new Set<string>();
  let readings = 0;
  let onSchedule = (): void => undefined;

  const cache = createAnswerCache({
    maxBytes: settings.cacheMemory,
    compress: async (input) =>
      bufferOf(await runInThread({ strapi, school: PUBLIC, task: 'compressAnswer', input })),
    improve: async (input) =>
      bufferOf(await runInThread({ strapi, school: PUBLIC, task: 'improveBrotli', input })),
    mayKeep: () => isListening,
    isAbsence,
  });

  const files = createEditionFiles({
    read: (asked) => createEditionFileService({ strapi }).readable(asked),
    mayKeep: () => isListening,
  });

  /** Closed until it is known to be open; of two readings at once the one that began later counts. */
  const readAccess = async (): Promise<void> => {
    readings += 1;
    const reading = readings;
    open = new Set();
    try {
      const handlers = await access.openToEveryone();
      if (reading === readings) open = new Set(handlers);
    } catch (error) {
      strapi.log.error(`What is open to everyone could not be read: ${String(error)}`);
      setTimeout(() => {
        if (isListening && reading === readings) void readAccess();
      }, RETRY_MS).unref();
    }
  };

  const heard = (announcement: Announcement): void => {
    switch (announcement.type) {
      case 'editions':
        cache.dropTopic({ topic: `${announcement.school}/${announcement.year}` });
        files.dropAll();
        break;
      case 'access':
        void readAccess();
        break;
      case 'schedule':
        onSchedule();
        break;
    }
  };

  // Before whoever changed something is told so; from the listener it comes again, and from other processes.
  const stopHearing = onOwnAnnouncement(heard);

  const listener = createListener({
    connectionString: strapi.config.get<string>('database.connection.connection.connectionString'),
    events: {
      heard,
      connected: () => {
        cache.dropAll();
        files.dropAll();
        isListening = true;
        void readAccess();
        onSchedule();
      },
      lost: (reason) => {
        isListening = false;
        cache.dropAll();
        files.dropAll();
        strapi.log.warn(`Announcements are not heard (${reason}); trying again.`);
      },
    },
  });

  const notOlderThan = (date: Date | null | undefined): Date | null =>
    date && representedSince
      ? new Date(Math.max(date.getTime(), representedSince.getTime()))
      : null;

  const make = async ({ represent, endpoint }: Bound): Promise<Made> => {
    metricsOf({ strapi }).made.inc();
    const { lastModified, ...representation } = await represent();
    const head = describeAnswer({
      representation: { ...representation, lastModified: notOlderThan(lastModified) },
      cacheControl: cacheControlOf(endpoint.lifetime, settings),
    });
    return { head, bytes: representation.bytes };
  };

  return {
    settings,

    /** Whether everyone may have answers of the endpoint without being asked who they are. */
    isOpen: ({ handler }: { handler: string }): boolean => isListening && open.has(handler),

    /** The copy of a photograph at an address, while a readable edition holds it. */
    findFile: (asked: { address: string }) => files.find(asked),

    /** How long everybody may keep such a copy: a withdrawal reaches all caches after that. */
    fileCacheControl: cacheControlOf('edition', settings),

    /** Whether everyone may have what one of the handlers answers. Asks the database where memory says no. */
    async isPublic(asked: readonly string[]): Promise<boolean> {
      const isAmong = (handlers: ReadonlySet<string>): boolean =>
        asked.some((handler) => handlers.has(handler));
      return (isListening && isAmong(open)) || isAmong(new Set(await access.openToEveryone()));
    },

    /** Runs a change of access: nothing is open meanwhile, and what is open then is read again. */
    async whileClosed(change: () => Promise<void>): Promise<void> {
      readings += 1;
      open = new Set();
      try {
        await change();
      } finally {
        void readAccess();
      }
    },

    /** What an address asks for, or null. @throws ValidationError for parameters that are wrong */
    find({ url }: { url: string }): Bound | null {
      const existing = bound.get(url);
      if (existing) return existing;
      const found = findEndpoint({ url }) ?? findPage({ url });
      if (found === null) return null;
      const { endpoint, ...request } = found;
      const fresh = endpoint.bind({ strapi, ...request });
      if (url.length <= MAX_ADDRESS_LENGTH) bound.set(url, fresh);
      return fresh;
    },

    isListening: (): boolean => isListening,

    /** What is kept. */
    kept: (): { bytes: number; answers: number } => ({
      bytes: cache.size(),
      answers: cache.count(),
    }),

    peek: ({ address }: Bound): AnswerHead | undefined => cache.peek(address),

    peekBytes: cache.peekBytes,

    /** The answer, made when it is not there. @throws the error that the request gets instead */
    obtain: ({ bound: request, coding }: { bound: Bound; coding: Coding }): Promise<Obtained> =>
      cache.obtain({
        address: request.address,
        topic: request.topic,
        isImproved: request.endpoint.isImproved,
        coding,
        make: () => make(request),
      }),

    /** Whom to call when the schedule of releases changed, or may have changed unheard. */
    listen: ({ schedule }: { schedule: () => void }): void => {
      onSchedule = schedule;
    },

    async start(): Promise<void> {
      try {
        representedSince = await representationSince({ strapi });
      } catch (error) {
        strapi.log.error(`Since when answers are as they are could not be read: ${String(error)}`);
      }
      if (!isStopped) await listener.start();
    },

    async stop(): Promise<void> {
      isStopped = true;
      isListening = false;
      stopHearing();
      // Nothing that waits to be improved is begun any more.
      cache.dropAll();
      await listener.stop();
    },
  };
}

export type Delivery = ReturnType<typeof createDelivery>;
