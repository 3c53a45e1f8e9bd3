import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

// Below the ports that systems give to connections, so that none of them takes it before its server listens.
const FIRST = 20_000;
const LAST = 32_000;

const listen = (port: number): Promise<Server | null> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.resume());
    server.once('error', () => resolve(null));
    server.listen({ host: '127.0.0.1', port }, () => resolve(server));
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Listens somewhere. */
const listenAnywhere = async (): Promise<Server> => {
  const server = await listen(0);
  if (!server) throw new Error('no port of 127.0.0.1 is free');
  return server;
};

/** A port of 127.0.0.1 that is free at this moment. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    const server = await listen(port);
    if (!server) continue;
    await close(server);
    return port;
  }
}

export type HeldPort = { port: number; release: () => Promise<void> };

/** A foreign program that listens on a port and never answers. */
export async function takePort(): Promise<HeldPort> {
  const server = await listenAnywhere();
  return { port: portOf(server), release: () => close(server) };
}

/** A port on which nobody listens, and nobody can: it is the near end of a connection. */
export async function holdSilentPort(): Promise<HeldPort> {
  const server = await listenAnywhere();
  const socket = await new Promise<Socket>((resolve) => {
    const opened = connect({ host: '127.0.0.1', port: portOf(server) }, () => resolve(opened));
  });
  const release = (): Promise<void> => {
    socket.destroy();
    return close(server);
  };
  return { port: socket.localPort ?? 0, release };
}
