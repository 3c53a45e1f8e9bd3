import type { Core } from '@strapi/strapi';
import { createDelivery, type Delivery } from './delivery';
import { createRateLimit } from './rate-limit';
import { createRespond } from './respond';

type Serving = { delivery: Delivery; respond: ReturnType<typeof createRespond> };

const servings = new WeakMap<Core.Strapi, Serving>();

/** The delivery of a Strapi: one for each of this process. */
export function servingOf({ strapi }: { strapi: Core.Strapi }): Serving {
  const present = servings.get(strapi);
  if (present) return present;
  const delivery = createDelivery({ strapi });
  const rateLimit = createRateLimit({ strapi, perMinute: delivery.settings.expensivePerMinute });
  const serving = { delivery, respond: createRespond({ strapi, delivery, rateLimit }) };
  servings.set(strapi, serving);
  return serving;
}
