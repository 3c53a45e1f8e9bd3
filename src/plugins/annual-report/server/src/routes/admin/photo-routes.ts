import { ADMIN_ACTIONS } from '../../access/permissions';
import { guarded, REPORT } from './guarded';

const PHOTOS = `${REPORT}/photos`;

export const photoRoutes = [
  guarded('GET', PHOTOS, 'photos.list', ADMIN_ACTIONS.preview),
  guarded('POST', PHOTOS, 'photos.add', ADMIN_ACTIONS.photos),
  guarded('PUT', PHOTOS, 'photos.change', ADMIN_ACTIONS.photos),
  guarded('DELETE', `${PHOTOS}/:photo`, 'photos.remove', ADMIN_ACTIONS.photos),
  guarded('POST', `${PHOTOS}/attach`, 'photo-places.attach', ADMIN_ACTIONS.photos),
  guarded('POST', `${PHOTOS}/detach`, 'photo-places.detach', ADMIN_ACTIONS.photos),
  guarded('PUT', `${PHOTOS}/order`, 'photo-places.order', ADMIN_ACTIONS.photos),
];
