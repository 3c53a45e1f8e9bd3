import type { StrapiApp } from '@strapi/strapi/admin';
import { orderMenu } from './order-menu';
import { translateForm } from './translate-form';
import { translateColumns, translateFilters } from './translate-list';

/** Lets the content manager speak the reader's language where Strapi keeps one text for all. */
export function registerContentManager({ registerHook }: Pick<StrapiApp, 'registerHook'>): void {
  registerHook('Admin/CM/pages/App/mutate-collection-types-links', orderMenu);
  registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateForm);
  registerHook('Admin/CM/pages/ListView/inject-column-in-table', translateColumns);
  registerHook('Admin/CM/pages/ListView/inject-in-filters', translateFilters);
}
