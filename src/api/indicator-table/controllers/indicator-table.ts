import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::indicator-table.indicator-table');
