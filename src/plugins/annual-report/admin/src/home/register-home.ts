import { Book, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';
import { HOME, PLUGIN } from '../plugin';
import { wordOf } from '../words';

/** Puts reports and one's own last work first on the home page. */
export function registerHome({ widgets }: Pick<StrapiApp, 'widgets'>): void {
  widgets.register((present) => [
    {
      icon: Book,
      title: wordOf('home.reports'),
      link: { label: wordOf('home.reports.all'), href: HOME },
      component: async () => (await import('./ReportsWidget')).ReportsWidget,
      pluginId: PLUGIN,
      id: 'reports',
      permissions: PERMISSIONS.preview,
    },
    {
      icon: Pencil,
      title: wordOf('home.recent'),
      component: async () => (await import('./RecentWidget')).RecentWidget,
      pluginId: PLUGIN,
      id: 'recent-work',
      permissions: PERMISSIONS.preview,
    },
    ...present,
  ]);
}
