import { getFetchClient } from '@strapi/strapi/admin';

const KEY = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';

/** Marks Strapi's announcement of its media library as read; it is kept by the installation's id. */
export async function quietBanner(): Promise<void> {
  const { data } = await getFetchClient().get<{ data: { uuid?: unknown } }>('/admin/init');
  localStorage.setItem(`${KEY}:${String(data.data.uuid)}`, 'true');
}
