import { factories } from '@strapi/strapi';
import { coreRoutes } from '../../../core-rest';

export default factories.createCoreRouter('api::chapter.chapter', coreRoutes());
