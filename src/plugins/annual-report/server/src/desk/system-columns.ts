import type { Message } from '../messages/message';

/** What Strapi keeps about every document, as list columns are called. */
export const SYSTEM_COLUMNS: Record<string, Message> = {
  createdAt: { zh: '创建时间', en: 'Created' },
  updatedAt: { zh: '更新时间', en: 'Updated' },
  publishedAt: { zh: '发布时间', en: 'Published' },
  createdBy: { zh: '创建人', en: 'Created by' },
  updatedBy: { zh: '更新人', en: 'Updated by' },
};
