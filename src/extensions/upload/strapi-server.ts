import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isCoreRestEnabled } from '../../core-rest';
import {
  refuseAnyInUse,
  refuseFileInUse,
} from '../../plugins/annual-report/server/src/documents/keep-files';
import { guardRoutes } from '../../plugins/annual-report/server/src/guard/guard-routes';
import { libraryRequest } from '../../plugins/annual-report/server/src/guard/library-requests';
import { LIBRARY_RULES } from '../../plugins/annual-report/server/src/guard/library-rules';
import { formatOfExtension } from '../../plugins/annual-report/server/src/photographs/photograph-format';
import {
  type ImageService,
  withReadableFormats,
} from '../../plugins/annual-report/server/src/photographs/readable-formats';
import {
  type IncomingFile,
  takePhotograph,
} from '../../plugins/annual-report/server/src/photographs/take-photograph';
import { keepOriginalsPrivate } from '../../plugins/annual-report/server/src/services/private-files/private-provider';

type Action = (context: Context) => unknown;
type Controller = Record<string, Action>;

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
const guardUploads = ({
  strapi,
  controller,
}: {
  strapi: Core.Strapi;
  controller: Controller;
}): Controller => {
  const guard =
    (action: Action) =>
    async (context: Context): Promise<unknown> => {
      for (const file of filesOf(context)) await takePhotograph({ strapi, file });
      return action.call(controller, context);
    };
  const guarded: Controller = {};
  for (const [name, action] of Object.entries(controller)) {
    guarded[name] = ENTRANCES.includes(name) ? guard(action) : action;
  }
  return guarded;
};

type UploadService = Record<string, unknown> & {
  upload: (input: { files: IncomingFile | IncomingFile[] }, options?: unknown) => Promise<unknown>;
  replace: (id: unknown, input: { file: IncomingFile }, options?: unknown) => Promise<unknown>;
  remove: (file: unknown) => Promise<unknown>;
  findOne: (id: unknown) => Promise<unknown>;
};

const extensionOf = (stored: unknown): string =>
  typeof stored === 'object' && stored !== null && 'ext' in stored ? String(stored.ext) : '';

/** Every way into and out of the media library ends in these methods, also a script's and a fetched address. */
const guardService = ({
  strapi,
  service,
}: {
  strapi: Core.Strapi;
  service: UploadService;
}): UploadService => ({
  ...service,
  async upload(input, options) {
    for (const file of [input.files].flat()) await takePhotograph({ strapi, file });
    return service.upload(input, options);
  },
  /** The address of a replaced file keeps its extension, and so the new photograph takes the old one's format. */
  async replace(id, input, options) {
    const format = formatOfExtension(extensionOf(await service.findOne(id)));
    await takePhotograph({ strapi, file: input.file, ...(format && { as: format }) });
    return service.replace(id, input, options);
  },
  /** Asked before Strapi takes the bytes away, which it does ahead of the row. */
  async remove(file) {
    await refuseFileInUse({ strapi, file });
    return service.remove(file);
  },
});

/** Strapi removes what is chosen all at once, each by itself: nothing goes while one of them has to stay. */
const guardRemoval = ({
  strapi,
  controller,
}: {
  strapi: Core.Strapi;
  controller: Controller;
}): Controller => {
  const { deleteMany } = controller;
  if (!deleteMany) throw new Error('The media library of this Strapi removes several otherwise.');
  return {
    ...controller,
    async deleteMany(context) {
      const { files, folders } = libraryRequest.several({ strapi, context });
      await refuseAnyInUse({ strapi, files, folders });
      return deleteMany.call(controller, context);
    },
  };
};

type Factory<Made> = (context: { strapi: Core.Strapi }) => Made;

type UploadPlugin = {
  register: (context: { strapi: Core.Strapi }) => Promise<void>;
  services: Record<string, unknown> & {
    upload: Factory<UploadService>;
    /** Strapi takes one that is made, or what makes it. */
    'image-manipulation': ImageService;
  };
  controllers: Record<string, unknown> & {
    'admin-upload': Controller | Factory<Controller>;
    'content-api': Controller | Factory<Controller>;
    'admin-folder-file': Controller | Factory<Controller>;
  };
  routes: Record<string, unknown>;
};

type ExtendedPlugin = Omit<UploadPlugin, 'services'> & { services: Record<string, unknown> };

/** A controller of Strapi's, made or yet to be made, with code of ours before its actions. */
const guard =
  (
    controller: Controller | Factory<Controller>,
    before: typeof guardUploads,
  ): Factory<Controller> =>
  ({ strapi }) =>
    before({
      strapi,
      controller: typeof controller === 'function' ? controller({ strapi }) : controller,
    });

/** Strapi would fetch whatever address it is given, also one inside the network that the server stands in. */
const FETCHING = ['POST /actions/upload-from-urls'];

/**
 * The media library takes photographs only, checked before anything is stored, and has no content API of its
 * own: it would list the names of unreleased photographs to any read-only token.
 */
export default (plugin: UploadPlugin): ExtendedPlugin => {
  const { services, controllers } = plugin;
  const routes = guardRoutes({
    routers: plugin.routes,
    rules: LIBRARY_RULES,
    removed: FETCHING,
  });
  return {
    ...plugin,
    /** Strapi makes its provider here. */
    async register({ strapi }) {
      await plugin.register({ strapi });
      keepOriginalsPrivate({ strapi });
    },
    services: {
      ...services,
      upload: ({ strapi }: { strapi: Core.Strapi }) =>
        guardService({ strapi, service: services.upload({ strapi }) }),
      'image-manipulation': ({ strapi }: { strapi: Core.Strapi }) =>
        withReadableFormats({ strapi, service: services['image-manipulation'] }),
    },
    controllers: {
      ...controllers,
      'admin-upload': guard(controllers['admin-upload'], guardUploads),
      'content-api': guard(controllers['content-api'], guardUploads),
      'admin-folder-file': guard(controllers['admin-folder-file'], guardRemoval),
    },
    routes: isCoreRestEnabled()
      ? routes
      : { ...routes, 'content-api': { type: 'content-api', routes: [] } },
  };
};
