import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN } from '../plugin';
import { messageOf } from '../texts';
import { FormGuardSlot } from './FormGuardSlot';
import { DayInputSlot } from './fields/DayInputSlot';
import { TextEditorSlot } from '../text-editor/TextEditorSlot';
import { isRecord } from './form-content';
import { addNumberColumn } from './number-column';
import { EditorPanel } from './panel/EditorPanel';
import { watchSaves } from './saves/watch-saves';

type SidePanels = { addEditViewSidePanel: (panels: (typeof EditorPanel)[]) => void };

/** Strapi gives what plugins offer each other no types. */
const hasSidePanels = (apis: unknown): apis is SidePanels =>
  isRecord(apis) && typeof apis.addEditViewSidePanel === 'function';

/** Enters days in forms by an input that shows what it understood. */
export function addDayInput(app: Pick<StrapiApp, 'addFields'>): void {
  app.addFields({ type: 'date', Component: DayInputSlot });
}

/** Enters the cells of a table as in a small spreadsheet, fetched with the first form that has one. */
export function addGridInput(app: Pick<StrapiApp, 'customFields'>): void {
  app.customFields.register({
    name: 'grid',
    pluginId: PLUGIN,
    type: 'json',
    intlLabel: messageOf('grid.field'),
    intlDescription: messageOf('grid.field.hint'),
    components: { Input: () => import('./fields/GridInput') },
  });
}

/** Lets every save be heard of; before the store is made. */
export function listenToSaves(app: Pick<StrapiApp, 'addMiddlewares'>): void {
  app.addMiddlewares([() => watchSaves]);
}

/** Writes texts in an editor of our own. */
export function addTextEditor(app: Pick<StrapiApp, 'addFields'>): void {
  app.addFields({ type: 'blocks', Component: TextEditorSlot });
}

const LIST_COLUMNS = 'Admin/CM/pages/ListView/inject-column-in-table';

/** Puts what the plugin shows into the content manager's forms and lists. */
export function extendContentManager(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  const contentManager = app.getPlugin('content-manager');
  contentManager.injectComponent('editView', 'right-links', {
    name: 'annual-report-form-keeper',
    Component: FormGuardSlot,
  });
  app.registerHook(LIST_COLUMNS, addNumberColumn);
  if (hasSidePanels(contentManager.apis)) contentManager.apis.addEditViewSidePanel([EditorPanel]);
}
