import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { drainOf } from './drain';

/** A server whose answers wait until they are let go, in the place of Strapi. */
const startServer = async (seconds: number) => {
  const waiting: ServerResponse[] = [];
  const warnings: string[] = [];
  const httpServer = createServer();
  const strapi = {
    server: { httpServer },
    log: { warn: (line: string) => warnings.push(line) },
    destroy: () => {
      httpServer.closeAllConnections();
      return Promise.resolve();
    },
  } as unknown as Core.Strapi;
  const drain = drainOf({ strapi });
  httpServer.on(
    'request',
    drain.count((_request, response) => waiting.push(response)),
  );
  httpServer.listen(0, '127.0.0.1');
  await once(httpServer, 'listening');
  drain.beforeDestroy(seconds);
  const { port } = httpServer.address() as AddressInfo;
  return {
    drain,
    warnings,
    port,
    /** Resolves when so many requests wait for their answers. */
    async untilWaiting(count: number): Promise<void> {
      while (waiting.length < count) await once(httpServer, 'request');
    },
    letGo: (): void => {
      for (const response of waiting.splice(0)) response.end('answered');
    },
    destroy: (): Promise<void> => strapi.destroy(),
  };
};

const askFor = async (port: number): Promise<number> => {
  const sent = request({ port, host: '127.0.0.1', agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode ?? 0;
};

describe('the end of a process', () => {
  it('should wait for what is under way, and take nothing new', async () => {
    const server = await startServer(60);
    const answers = [askFor(server.port), askFor(server.port)];
    await server.untilWaiting(2);
    expect(server.drain.inFlight()).toBe(2);
    expect(server.drain.isStopping()).toBe(false);
    const destroyed = server.destroy();
    expect(server.drain.isStopping()).toBe(true);
    await expect(askFor(server.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    server.letGo();
    await expect(Promise.all(answers)).resolves.toEqual([200, 200]);
    await destroyed;
    expect(server.warnings).toEqual([]);
  });

  it('should not wait for connections that ask for nothing', async () => {
    const server = await startServer(60);
    const idle = connect({ port: server.port, host: '127.0.0.1' });
    await once(idle, 'connect');
    const begin = Date.now();
    await server.destroy();
    expect(Date.now() - begin).toBeLessThan(30_000);
    idle.destroy();
  });

  it('should not wait for those who left', async () => {
    const server = await startServer(60);
    const left = request({ port: server.port, host: '127.0.0.1' }).end();
    left.on('error', () => undefined);
    await server.untilWaiting(1);
    left.destroy();
    await server.destroy();
    expect(server.drain.inFlight()).toBe(0);
    expect(server.warnings).toEqual([]);
  });

  it('should cut off what takes longer than it may, and say so', async () => {
    const server = await startServer(0);
    const answer = askFor(server.port);
    await server.untilWaiting(1);
    await Promise.all([server.destroy(), expect(answer).rejects.toThrow()]);
    expect(server.warnings).toEqual(['Requests that were cut off after 0 s: 1.']);
  });
});
