import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { keepInOwnFolder } from './keep-in-own-folder';
import { takePhotograph, type IncomingFile } from './take-photograph';

export type Controller = Record<string, (context: Context) => unknown>;

/** The actions that routes call with files. */
const ENTRANCES = ['upload', 'uploadFile', 'replaceFile'];

const filesOf = (context: Context): IncomingFile[] => {
  const files = (context.request.files ?? {}) as Record<string, IncomingFile | IncomingFile[]>;
  return [files.files ?? []].flat();
};

/**
 * Takes all files of a request before Strapi sees any: Strapi would leave out those it does not like and
 * store the rest without a word.
 */
export const guardController = ({
  strapi,
  controller,
}: {
  strapi: Core.Strapi;
  controller: Controller;
}): Controller => {
  const guard =
    (action: Controller[string]) =>
    async (context: Context): Promise<unknown> => {
      for (const file of filesOf(context)) await takePhotograph({ strapi, file });
      await keepInOwnFolder({ strapi, context });
      return action.call(controller, context);
    };
  const guarded: Controller = {};
  for (const [name, action] of Object.entries(controller)) {
    guarded[name] = ENTRANCES.includes(name) ? guard(action) : action;
  }
  return guarded;
};
