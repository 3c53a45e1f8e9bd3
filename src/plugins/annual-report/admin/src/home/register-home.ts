import { Book, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';
import { HOME, PLUGIN } from '../plugin';
import { messageOf } from '../texts';

/** Puts reports and one's own last work first on the home page. */
export function registerHome({ widgets }: Pick<StrapiApp, 'widgets'>): void {
  widgets.register((present) => [
    {
      icon: Book,
      title: messageOf('home.reports'),
      link: { label: messageOf('home.reports.all'), href: HOME },
      component: async () => (await import('./ReportsWidget')).ReportsWidget,
      pluginId: PLUGIN,
      id: 'reports',
      permissions: PERMISSIONS.preview,
    },
    {
      icon: Pencil,
      title: messageOf('home.recent'),
      component: async () => (await import('./RecentWidget')).RecentWidget,
      pluginId: PLUGIN,
      id: 'recent-work',
      permissions: PERMISSIONS.preview,
    },
    ...present,
  ]);
}
