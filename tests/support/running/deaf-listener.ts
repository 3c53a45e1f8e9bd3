import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

const LISTENER = 'application_name\0annals listener\0';
/** `NotificationResponse` of PostgreSQL's protocol. */
const NOTIFICATION = 'A'.charCodeAt(0);
/** A message is a letter, its length without the letter in four bytes, and the rest. */
const LENGTH_AT = 1;
const HEADER = 5;

/** A way to PostgreSQL on which whoever listens to announcements is connected, and hears none. */
export type DeafListener = {
  databaseUrl: string;
  /** How many announcements did not get through. */
  withheld: () => number;
  close: () => Promise<void>;
};

/** Everything passes but what PostgreSQL announces to a connection by the name of the listener. */
export async function deafenListener({
  databaseUrl,
}: {
  databaseUrl: string;
}): Promise<DeafListener> {
  const { hostname, port } = new URL(databaseUrl);
  let withheld = 0;

  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    let isListener = false;
    let pending = Buffer.alloc(0);

    const withoutAnnouncements = (chunk: Buffer): Buffer => {
      pending = Buffer.concat([pending, chunk]);
      const passed: Buffer[] = [];
      while (pending.length >= HEADER) {
        const end = LENGTH_AT + pending.readInt32BE(LENGTH_AT);
        if (pending.length < end) break;
        if (pending[0] === NOTIFICATION) withheld += 1;
        else passed.push(pending.subarray(0, end));
        pending = pending.subarray(end);
      }
      return Buffer.concat(passed);
    };

    client.on('data', (chunk) => {
      isListener ||= chunk.includes(LISTENER);
      database.write(chunk);
    });
    database.on('data', (chunk) => {
      client.write(isListener ? withoutAnnouncements(chunk) : chunk);
    });
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const deaf = new URL(databaseUrl);
  deaf.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    databaseUrl: deaf.href,
    withheld: () => withheld,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}
