import type { RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const LOOK_MS = 25;

const drains = new WeakMap<Core.Strapi, Drain>();

/**
 * Lets requests be answered before a process ends: it takes no new connection, tells those it has that they end with
 * their answer, and waits. What is not answered in time is cut off.
 */
const createDrain = ({ strapi }: { strapi: Core.Strapi }) => {
  const { httpServer } = strapi.server;
  let inFlight = 0;
  let isStopping = false;

  function leave(this: ServerResponse): void {
    inFlight -= 1;
  }

  const drain = async (seconds: number): Promise<void> => {
    isStopping = true;
    if (!httpServer.listening) return;
    const deadline = Date.now() + seconds * 1000;
    httpServer.close();
    while (inFlight > 0 && Date.now() < deadline) await pause(LOOK_MS);
    if (inFlight > 0)
      strapi.log.warn(`Requests that were cut off after ${seconds} s: ${inFlight}.`);
  };

  return {
    isStopping: (): boolean => isStopping,

    inFlight: (): number => inFlight,

    /** Counts what goes through a listener. */
    count:
      (listener: RequestListener): RequestListener =>
      (request, response) => {
        inFlight += 1;
        response.on('close', leave);
        if (isStopping) response.shouldKeepAlive = false;
        listener(request, response);
      },

    /** Whoever ends this Strapi, by a signal or by a call, lets it answer first. */
    beforeDestroy(seconds: number): void {
      const destroy = strapi.destroy.bind(strapi);
      strapi.destroy = async () => {
        await drain(seconds);
        await destroy();
      };
    },
  };
};

export type Drain = ReturnType<typeof createDrain>;

/** The drain of a Strapi: one for each. */
export function drainOf({ strapi }: { strapi: Core.Strapi }): Drain {
  const present = drains.get(strapi);
  if (present) return present;
  const drain = createDrain({ strapi });
  drains.set(strapi, drain);
  return drain;
}
