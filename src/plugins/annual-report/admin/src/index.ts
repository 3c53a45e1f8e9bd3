import { Book } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import {
  addDayInput,
  addGridInput,
  addTextEditor,
  extendContentManager,
  listenToSaves,
} from './content-manager/extend-content-manager';
import { registerOpenField } from './content-manager/fields/OpenField';
import { registerHome } from './home/register-home';
import { PERMISSIONS } from './permissions';
import { renewAddresses } from './photographs/renew-addresses';
import { PLUGIN } from './plugin';
import { CodeDialog } from './sign-in/CodeDialog';
import { watchDoors } from './sign-in/watch-doors';
import { translationsFor, messageOf } from './texts';

export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: `plugins/${PLUGIN}`,
      icon: Book,
      intlLabel: messageOf('menu.title'),
      Component: () => import('./pages/App'),
      permissions: PERMISSIONS.preview.map((permission) => ({ ...permission, subject: null })),
      position: 1,
    });
    app.addSettingsLink({ id: PLUGIN, intlLabel: messageOf('settings.section') }, [
      {
        id: `${PLUGIN}.bindings`,
        to: `${PLUGIN}/bindings`,
        intlLabel: messageOf('bindings.title'),
        Component: () => import('./pages/bindings/BindingsPage'),
        permissions: PERMISSIONS.bindings,
      },
      {
        id: `${PLUGIN}.aliases`,
        to: `${PLUGIN}/aliases`,
        intlLabel: messageOf('aliases.title'),
        Component: () => import('./pages/aliases/AliasesPage'),
        permissions: PERMISSIONS.aliases,
      },
      {
        id: `${PLUGIN}.security`,
        to: `${PLUGIN}/security`,
        intlLabel: messageOf('security.title'),
        Component: () => import('./pages/security/SecurityPage'),
        permissions: [],
      },
      {
        id: `${PLUGIN}.audit`,
        to: `${PLUGIN}/audit`,
        intlLabel: messageOf('audit.title'),
        Component: () => import('./pages/audit/AuditPage'),
        permissions: PERMISSIONS.audit,
      },
    ]);
    // Shown on every page, those for signing in too; Strapi's own name for it.
    app.addComponents({ name: 'future-global::annual-report-code', Component: CodeDialog });
    watchDoors();
    registerHome(app);
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    addDayInput(app);
    addGridInput(app);
    addTextEditor(app);
    listenToSaves(app);
  },

  bootstrap(app: StrapiApp): void {
    extendContentManager(app);
    registerOpenField(app);
    renewAddresses();
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: translationsFor(locale.startsWith('zh') ? 'zh' : 'en'),
      })),
    ),
};
