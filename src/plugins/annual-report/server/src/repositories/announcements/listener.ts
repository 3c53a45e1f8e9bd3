import { Client } from 'pg';
import { CHANNEL, readAnnouncement, type Announcement } from './announce';

const HEARTBEAT_MS = 400;
const ANSWER_MS = 400;
const RETRY_MS = 200;

export type ListenerEvents = {
  /** Something was announced. */
  heard: (announcement: Announcement) => void;
  /** Listening (again): whatever was remembered before may be out of date. */
  connected: () => void;
  /** Not listening: nothing can be trusted to be the latest. */
  lost: (reason: string) => void;
};

const within = async <Result>(work: Promise<Result>, limitMs: number): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${limitMs} ms`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Listens to announcements on a connection of its own (LISTEN belongs to a session). A connection that is
 * lost, or does not answer a heartbeat, is given up and made anew until `stop`.
 */
export function createListener({
  connectionString,
  events,
}: {
  connectionString: string;
  events: ListenerEvents;
}) {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  /** To be asked again after every wait. */
  const wasStopped = (): boolean => isStopped;

  const schedule = (work: () => Promise<void>, ms: number): void => {
    timer = setTimeout(() => void work(), ms);
  };

  const giveUp = (gone: Client, reason: string): void => {
    if (client !== gone || isStopped) return;
    client = null;
    if (timer) clearTimeout(timer);
    events.lost(reason);
    void gone.end().catch(() => undefined);
    schedule(connect, RETRY_MS);
  };

  const beat = async (current: Client): Promise<void> => {
    if (client !== current || isStopped) return;
    try {
      await within(current.query('SELECT 1'), ANSWER_MS);
      schedule(() => beat(current), HEARTBEAT_MS);
    } catch (error) {
      giveUp(current, String(error));
    }
  };

  const connect = async (): Promise<void> => {
    if (isStopped) return;
    const next = new Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
      application_name: 'annals listener',
    });
    next.on('notification', ({ payload }) => {
      const announcement = readAnnouncement({ payload });
      if (announcement && client === next) events.heard(announcement);
    });
    next.on('error', (error) => {
      giveUp(next, error.message);
    });
    next.on('end', () => {
      giveUp(next, 'the connection ended');
    });
    try {
      await next.connect();
      await within(next.query(`LISTEN ${CHANNEL}`), ANSWER_MS);
    } catch {
      void next.end().catch(() => undefined);
      if (!wasStopped()) schedule(connect, RETRY_MS);
      return;
    }
    if (wasStopped()) {
      await next.end().catch(() => undefined);
      return;
    }
    client = next;
    events.connected();
    schedule(() => beat(next), HEARTBEAT_MS);
  };

  return {
    start: connect,
    isListening: (): boolean => client !== null,
    async stop(): Promise<void> {
      isStopped = true;
      if (timer) clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
