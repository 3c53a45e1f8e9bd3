import { ADMIN_ACTIONS } from '../../access/permissions';
import { guarded } from './guarded';

const DOCUMENT = '/documents/:type/:documentId';

export const documentRoutes = [
  guarded('GET', `${DOCUMENT}/desk`, 'desk-documents.describe', ADMIN_ACTIONS.preview),
  guarded('POST', `${DOCUMENT}/reading`, 'desk-documents.read', ADMIN_ACTIONS.preview),
];
