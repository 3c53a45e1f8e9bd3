import type { Core, UID } from '@strapi/strapi';
import { CONTENT_MANAGER_RULES } from '../../plugins/annual-report/server/src/guard/content-manager-rules';
import { guardRoutes } from '../../plugins/annual-report/server/src/guard/guard-routes';

type Attributes = Record<string, object>;

type Model = { uid?: string; attributes: Attributes };

type DataMapper = { toDto: (model: Model) => Model };

type Factory<Made> = (context: { strapi: Core.Strapi }) => Made;

type ContentManagerPlugin = {
  services: Record<string, unknown> & { 'data-mapper': Factory<DataMapper> };
  routes: Record<string, unknown>;
};

const VERSION = 'revision';

const isContentType = (strapi: Core.Strapi, uid: string): uid is UID.ContentType =>
  uid in strapi.contentTypes;

/** The version's attribute of a content type that has one which nobody sees. */
const versionOf = (strapi: Core.Strapi, { uid = '' }: Model): Attributes => {
  if (!isContentType(strapi, uid)) return {};
  const attributes: Partial<Record<string, unknown>> = strapi.contentTypes[uid].attributes;
  const version = attributes[VERSION];
  const isHidden =
    typeof version === 'object' &&
    version !== null &&
    'visible' in version &&
    version.visible === false;
  return isHidden ? { [VERSION]: version } : {};
};

/**
 * Holds whoever is bound to schools to these, and tells the panel's forms of the version that a document has: they know how to send back what they do not
 * show, and drop what their schema does not name.
 */
export default (plugin: ContentManagerPlugin): ContentManagerPlugin => {
  const { services, routes } = plugin;
  return {
    ...plugin,
    routes: guardRoutes({ routers: routes, rules: CONTENT_MANAGER_RULES }),
    services: {
      ...services,
      'data-mapper': ({ strapi }) => {
        const mapper = services['data-mapper']({ strapi });
        return {
          ...mapper,
          toDto: (model) => {
            const dto = mapper.toDto(model);
            return { ...dto, attributes: { ...dto.attributes, ...versionOf(strapi, model) } };
          },
        };
      },
    },
  };
};
