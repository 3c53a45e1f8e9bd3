import type { Core } from '@strapi/strapi';
import { isCoreRestEnabled } from '../../core-rest';
import { guardController, type Controller } from './guard-controller';
import { guardService, type UploadService } from './guard-service';

type Factory<Made> = (context: { strapi: Core.Strapi }) => Made;

type UploadPlugin = {
  services: Record<string, unknown> & { upload: Factory<UploadService> };
  controllers: Record<string, unknown> & {
    'admin-upload': Controller | Factory<Controller>;
    'content-api': Controller | Factory<Controller>;
  };
  routes: Record<string, unknown>;
};

const guard =
  (controller: Controller | Factory<Controller>): Factory<Controller> =>
  ({ strapi }) =>
    guardController({
      strapi,
      controller: typeof controller === 'function' ? controller({ strapi }) : controller,
    });

/**
 * The media library takes photographs only, checked before anything is stored, and has no content API of its
 * own: it would list the names of unreleased photographs to any read-only token.
 */
export default (plugin: UploadPlugin): UploadPlugin => {
  const { services, controllers, routes } = plugin;
  return {
    ...plugin,
    services: {
      ...services,
      upload: ({ strapi }) => guardService({ strapi, service: services.upload({ strapi }) }),
    },
    controllers: {
      ...controllers,
      'admin-upload': guard(controllers['admin-upload']),
      'content-api': guard(controllers['content-api']),
    },
    routes: isCoreRestEnabled()
      ? routes
      : { ...routes, 'content-api': { type: 'content-api', routes: [] } },
  };
};
