import { createServer, type AddressInfo, type Server } from 'node:net';

const listen = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.resume());
    server.listen({ host: '127.0.0.1', port: 0 }, () => resolve(server));
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));

/** A port of 127.0.0.1 that is free at this moment. */
export const findFreePort = async (): Promise<number> => {
  const server = await listen();
  const port = portOf(server);
  await close(server);
  return port;
};

/** A foreign program that keeps a port for itself. */
export const takePort = async (): Promise<{ port: number; release: () => Promise<void> }> => {
  const server = await listen();
  return { port: portOf(server), release: () => close(server) };
};
