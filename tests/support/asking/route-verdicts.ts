import { CHAPTER, IMAGE } from '../../../src/plugins/annual-report/server/src/uids';
import type { School } from '../content/two-schools';

export const ROLES = [
  'annals-editor',
  'annals-reviewer',
  'annals-releaser',
  'strapi-super-admin',
] as const;

export type Role = (typeof ROLES)[number];

const EVERYBODY: readonly Role[] = ROLES;
const REVIEWING: readonly Role[] = ['annals-reviewer', 'annals-releaser', 'strapi-super-admin'];
const ADMINISTERING: readonly Role[] = ['strapi-super-admin'];
const NOBODY: readonly Role[] = [];

type Sent = { query?: string; body?: Record<string, unknown> };

/** Who may call a route while they are bound to a school, and what becomes of another school's ids. */
type RouteVerdict = {
  roles: readonly Role[];
  /** Refused; answered without what is not theirs; or there is nothing of a school in it. */
  foreign: 'refused' | 'narrowed' | 'nothing';
  /** What it is sent beside its address, to be about a school. */
  send?: (school: School) => Sent;
};

const about = (roles: readonly Role[], send?: RouteVerdict['send']): RouteVerdict => ({
  roles,
  foreign: 'refused',
  ...(send && { send }),
});
const narrowed = (roles: readonly Role[], query = ''): RouteVerdict => ({
  roles,
  foreign: 'narrowed',
  send: () => ({ query }),
});
const nothing = (roles: readonly Role[], send?: RouteVerdict['send']): RouteVerdict => ({
  roles,
  foreign: 'nothing',
  ...(send && { send }),
});
const closed: RouteVerdict = nothing(NOBODY);

const named = (name = '新名字') => ({ fileInfo: JSON.stringify({ name }) });
const documentIds = ({ chapter }: School): Sent => ({ body: { documentIds: [chapter] } });
const noData = (): Sent => ({ body: {} });
const letter = (): Sent => ({ body: { to: 'nobody@example.org' } });

const LIBRARY: Record<string, RouteVerdict> = {
  'GET /upload/settings': nothing(ADMINISTERING),
  'PUT /upload/settings': closed,
  'GET /upload/configuration': nothing(EVERYBODY),
  'PUT /upload/configuration': closed,
  'POST /upload': about(EVERYBODY, ({ photo }) => ({ query: `?id=${photo}`, body: named() })),
  'POST /upload/files': nothing(EVERYBODY),
  'GET /upload/files': about(EVERYBODY, ({ folder }) => ({
    query: `?filters[$and][0][folder][id]=${folder}`,
  })),
  'GET /upload/files/:id': about(EVERYBODY),
  'PUT /upload/files/:id': about(EVERYBODY, () => ({ body: named() })),
  'POST /upload/files/:id/replace': about(EVERYBODY),
  'DELETE /upload/files/:id': about(EVERYBODY),
  'GET /upload/folders': about(EVERYBODY, ({ folder }) => ({
    query: `?filters[$and][0][parent][id]=${folder}`,
  })),
  'GET /upload/folders/:id': about(EVERYBODY),
  'POST /upload/folders': about(EVERYBODY, ({ folder }) => ({
    body: { name: `文件夹 ${Math.random()}`, parent: folder },
  })),
  'PUT /upload/folders/:id': about(EVERYBODY, ({ folder }) => ({
    body: { name: `文件夹 ${Math.random()}`, parent: folder },
  })),
  'GET /upload/folder-structure': narrowed(EVERYBODY),
  'POST /upload/actions/bulk-delete': about(EVERYBODY, ({ photo }) => ({
    body: { fileIds: [photo], folderIds: [] },
  })),
  'POST /upload/actions/bulk-move': about(EVERYBODY, ({ photo, folder }) => ({
    body: { fileIds: [photo], folderIds: [], destinationFolderId: folder },
  })),
  'POST /upload/actions/bulk-update': about(EVERYBODY, ({ photo }) => ({
    body: { updates: [{ id: photo, fileInfo: { name: '新名字' } }] },
  })),
  'POST /upload/actions/generate-ai-metadata': closed,
  'POST /upload/ai-metadata-jobs': closed,
  'GET /upload/ai-metadata-jobs/latest': closed,
  'GET /upload/ai-metadata-jobs/pending-count': closed,
};

const COLLECTION = '/content-manager/collection-types/:model';
const SINGLE = '/content-manager/single-types/:model';

const CONTENT_MANAGER: Record<string, RouteVerdict> = {
  'GET /content-manager/init': nothing(EVERYBODY),
  'GET /content-manager/content-types': nothing(EVERYBODY),
  'GET /content-manager/content-types-settings': nothing(EVERYBODY),
  'GET /content-manager/content-types/:uid/configuration': nothing(EVERYBODY),
  'PUT /content-manager/content-types/:uid/configuration': closed,
  'GET /content-manager/components': nothing(EVERYBODY),
  'GET /content-manager/components/:uid/configuration': nothing(EVERYBODY),
  'PUT /content-manager/components/:uid/configuration': closed,
  'POST /content-manager/uid/generate': closed,
  'POST /content-manager/uid/check-availability': closed,
  'GET /content-manager/relations/:model/:targetField': about(EVERYBODY, ({ component }) => ({
    query: `?id=${component}`,
  })),
  'GET /content-manager/relations/:model/:id/:targetField': about(EVERYBODY),
  [`GET ${SINGLE}`]: closed,
  [`PUT ${SINGLE}`]: closed,
  [`DELETE ${SINGLE}`]: closed,
  [`POST ${SINGLE}/actions/publish`]: closed,
  [`POST ${SINGLE}/actions/unpublish`]: closed,
  [`POST ${SINGLE}/actions/discard`]: closed,
  [`GET ${SINGLE}/actions/countDraftRelations`]: closed,
  [`GET ${COLLECTION}`]: narrowed(EVERYBODY, '?pageSize=100'),
  [`POST ${COLLECTION}`]: about(EVERYBODY, ({ report }) => ({
    body: { title: '新章节', report: { connect: [{ documentId: report }] } },
  })),
  [`POST ${COLLECTION}/clone/:sourceId`]: about(EVERYBODY, noData),
  [`POST ${COLLECTION}/auto-clone/:sourceId`]: about(EVERYBODY, noData),
  [`GET ${COLLECTION}/:id`]: about(EVERYBODY),
  [`PUT ${COLLECTION}/:id`]: about(EVERYBODY, noData),
  [`DELETE ${COLLECTION}/:id`]: about(REVIEWING),
  [`POST ${COLLECTION}/actions/publish`]: about(REVIEWING, ({ report }) => ({
    body: { title: '新章节', report: { connect: [{ documentId: report }] } },
  })),
  [`POST ${COLLECTION}/:id/actions/publish`]: about(REVIEWING, noData),
  [`POST ${COLLECTION}/:id/actions/unpublish`]: about(REVIEWING, noData),
  [`POST ${COLLECTION}/:id/actions/discard`]: about(EVERYBODY, noData),
  [`POST ${COLLECTION}/actions/bulkDelete`]: about(REVIEWING, documentIds),
  [`POST ${COLLECTION}/actions/bulkFindForValidation`]: about(EVERYBODY, documentIds),
  [`POST ${COLLECTION}/actions/bulkPublish`]: about(REVIEWING, documentIds),
  [`POST ${COLLECTION}/actions/bulkUnpublish`]: about(REVIEWING, documentIds),
  [`GET ${COLLECTION}/:id/actions/countDraftRelations`]: about(EVERYBODY),
  [`GET ${COLLECTION}/actions/countManyEntriesDraftRelations`]: about(EVERYBODY, ({ chapter }) => ({
    query: `?documentIds[0]=${chapter}`,
  })),
  'GET /content-manager/preview/url/:contentType': about(EVERYBODY, ({ chapter }) => ({
    query: `?documentId=${chapter}`,
  })),
  'GET /content-manager/preview/script': nothing(EVERYBODY),
  'GET /content-manager/homepage/recent-documents': narrowed(EVERYBODY, '?action=update'),
  'GET /content-manager/homepage/count-documents': narrowed(EVERYBODY),
};

const OTHERS: Record<string, RouteVerdict> = {
  'GET /i18n/iso-locales': nothing(ADMINISTERING),
  'GET /i18n/locales': nothing(EVERYBODY),
  'POST /i18n/locales': closed,
  'PUT /i18n/locales/:id': closed,
  'DELETE /i18n/locales/:id': closed,
  'GET /i18n/settings': nothing(EVERYBODY),
  'PUT /i18n/settings': closed,
  'POST /i18n/content-manager/actions/get-non-localized-fields': closed,
  'GET /i18n/content-manager/get-fill-from-locale/:model': closed,
  'GET /i18n/ai-localization-jobs/collection-types/:contentType/:documentId': closed,
  'GET /i18n/ai-localization-jobs/single-types/:contentType': closed,
  'POST /email': nothing(NOBODY, letter),
  'POST /email/test': nothing(NOBODY, letter),
  'POST /email/verify': closed,
  'GET /email/settings': closed,
};

/** By method and path: every route of Strapi's that may have something of a school in it. */
export const ROUTE_VERDICTS: Record<string, RouteVerdict> = {
  ...LIBRARY,
  ...CONTENT_MANAGER,
  ...OTHERS,
};

/** The path of a route with the ids of a school in it. */
export function pathAbout({ route, school }: { route: string; school: School }): string {
  const [, path = ''] = route.split(' ');
  const inLibrary = path.startsWith('/upload/folders') ? school.subfolder : school.photo;
  const id = path.startsWith('/upload') ? inLibrary : school.chapter;
  const isRelation = path.startsWith('/content-manager/relations');
  return path
    .replace(':model', isRelation ? 'report.images' : CHAPTER)
    .replace(':contentType', CHAPTER)
    .replace(':targetField', 'images')
    .replace(':uid', path.includes('components') ? 'report.images' : IMAGE)
    .replace(':sourceId', school.chapter)
    .replace(':documentId', school.chapter)
    .replace(':id', String(isRelation ? school.component : id));
}
