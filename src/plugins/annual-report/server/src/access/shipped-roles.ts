import {
  CASE,
  CHAPTER,
  IMAGE,
  INDICATOR,
  INDICATOR_TABLE,
  OBSERVATION,
  REPORT,
  SCHOOL,
} from '../uids';
import { ADMIN_ACTIONS } from './permissions';

/** Raise it with every change, and mark what is new with it: what an administrator took away stays away. */
export const SHIPPED_ACCESS_VERSION = 5;

type Verb = 'read' | 'create' | 'update' | 'delete' | 'publish';

export type ShippedGrant = { since: number; action: string; subject?: string };

export type ShippedRole = {
  code: string;
  name: string;
  description: string;
  grants: ShippedGrant[];
};

const ALL = [SCHOOL, REPORT, CHAPTER, CASE, IMAGE, INDICATOR, INDICATOR_TABLE, OBSERVATION];

const content = (since: number, verbs: Verb[], subjects: string[]): ShippedGrant[] =>
  subjects.flatMap((subject) =>
    verbs.map((verb) => ({
      since,
      action: `plugin::content-manager.explorer.${verb}`,
      subject,
    })),
  );

const plain = (since: number, actions: string[]): ShippedGrant[] =>
  actions.map((action) => ({ since, action }));

const EDITING = [
  ...content(1, ['read'], ALL),
  ...content(1, ['create', 'update'], [CHAPTER, CASE, IMAGE, OBSERVATION]),
  ...plain(1, [
    'plugin::upload.read',
    'plugin::upload.assets.create',
    'plugin::upload.assets.update',
    'plugin::upload.assets.download',
    'plugin::upload.assets.copy-link',
    ADMIN_ACTIONS.preview,
  ]),
  ...plain(2, [ADMIN_ACTIONS.values]),
  ...plain(3, [ADMIN_ACTIONS.photos]),
  ...plain(3, [ADMIN_ACTIONS.outline]),
];

const REVIEWING = [
  ...EDITING,
  ...content(1, ['publish'], [CHAPTER, CASE]),
  ...content(1, ['delete'], [CHAPTER, CASE, IMAGE, OBSERVATION]),
  ...content(1, ['create', 'update', 'delete'], [INDICATOR_TABLE]),
  ...plain(2, [ADMIN_ACTIONS.createReport]),
  ...plain(2, [ADMIN_ACTIONS.review]),
  ...plain(2, [ADMIN_ACTIONS.waive]),
];

const RELEASING = [
  ...REVIEWING,
  ...content(1, ['create', 'update', 'delete'], [REPORT, SCHOOL, INDICATOR]),
  ...plain(1, [ADMIN_ACTIONS.release, ADMIN_ACTIONS.settings]),
  ...plain(5, [ADMIN_ACTIONS.override]),
];

/** Attributes that came later: whoever was shipped with a grant of their type has them, too. */
export const ADDED_FIELDS = [{ since: 5, subject: REPORT, field: 'numberCoverage' }];

/** What the roles had up to a version and have no more: how the library looks is the same for everybody. */
export const WITHDRAWN_GRANTS = [{ since: 4, action: 'plugin::upload.configure-view' }];

/** The three roles of a school: who writes, who says that it is ready, who releases. */
export const SHIPPED_ROLES: ShippedRole[] = [
  {
    code: 'annals-editor',
    name: '编辑',
    description:
      '撰写章节和案例，上传照片，填写指标值 / Writes chapters and cases, uploads photographs, enters values',
    grants: EDITING,
  },
  {
    code: 'annals-reviewer',
    name: '审核',
    description: '审核内容，把章节、案例和数值标为可以发布 / Reviews content and marks it ready',
    grants: REVIEWING,
  },
  {
    code: 'annals-releaser',
    name: '发布',
    description:
      '管理学校、报告和指标，发布版次 / Manages schools, reports and indicators, releases editions',
    grants: RELEASING,
  },
];
