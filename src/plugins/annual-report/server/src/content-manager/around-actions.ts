import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { strapiRegistries } from '../strapi-services';

export type Action = (context: Context) => Promise<void>;

/** Answers in place of an action of Strapi's, which it calls itself. */
export type Around = (action: Action, context: Context) => Promise<void>;

/**
 * Puts code around some actions of a controller of Strapi's, by their names. Strapi's own object is shared by
 * everything in the process: it is copied, not changed.
 */
export function aroundActions({
  strapi,
  controller: uid,
  actions,
}: {
  strapi: Core.Strapi;
  controller: string;
  actions: Record<string, Around>;
}): void {
  strapiRegistries({ strapi }).controllers.extend(uid, (controller) => {
    const wrap = ([name, around]: [string, Around]): [string, Action] => {
      const action: Action = async (context) => {
        const answer: unknown = await controller[name]?.call(controller, context);
        // As Strapi does with what an action gives, where it has not answered by itself.
        if (answer !== undefined) context.body = answer;
      };
      return [name, (context) => around(action, context)];
    };
    return { ...controller, ...Object.fromEntries(Object.entries(actions).map(wrap)) };
  });
}
