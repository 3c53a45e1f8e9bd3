import type { Core } from '@strapi/strapi';
import { createDelivery, type Delivery } from './delivery';
import { createHotPath } from './hot-path';
import { createRateLimit } from './rate-limit';
import { createRequestLog } from './request-log';
import { createRespond } from './respond';

type Serving = { delivery: Delivery; respond: ReturnType<typeof createRespond> };

/** One for each Strapi of this process. */
const servings = new WeakMap<Core.Strapi, Serving>();

export const servingOf = ({ strapi }: { strapi: Core.Strapi }): Serving => {
  const present = servings.get(strapi);
  if (present) return present;
  const delivery = createDelivery({ strapi });
  const rateLimit = createRateLimit({ strapi, perMinute: delivery.settings.expensivePerMinute });
  const serving = { delivery, respond: createRespond({ strapi, delivery, rateLimit }) };
  servings.set(strapi, serving);
  return serving;
};

/** Puts the hot path before Koa once the server listens; a command that only loads Strapi has none. */
export const serveWhenListening = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { httpServer } = strapi.server;
  httpServer.once('listening', () => {
    const { delivery } = servingOf({ strapi });
    const [ordinary] = httpServer.listeners('request');
    if (typeof ordinary !== 'function') return;
    const log = createRequestLog({ strapi, mode: delivery.settings.accessLog });
    httpServer.removeAllListeners('request');
    httpServer.on(
      'request',
      createHotPath({
        strapi,
        delivery,
        log,
        ordinary: (request, response) => {
          ordinary.call(httpServer, request, response);
        },
      }),
    );
    void delivery.start();
  });
};

export const endServing = ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
  servings.get(strapi)?.delivery.stop() ?? Promise.resolve();
