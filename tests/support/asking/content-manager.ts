import type { Annals } from '../running/annals';

type Headers = Record<string, string>;
type Data = Record<string, unknown>;

/** The requests that the admin panel's content manager sends, signed by one user. */
export function contentManager({ annals, headers }: { annals: Annals; headers: Headers }) {
  const base = (uid: string): string => `/content-manager/collection-types/${uid}`;
  const post = (path: string, body: Data) => annals.http.post(path).set(headers).send(body);
  const act = (action: string) => (uid: string, documentId: string, body: Data) =>
    post(`${base(uid)}/${documentId}/actions/${action}`, body);
  const actOnMany = (action: string) => (uid: string, documentIds: string[]) =>
    post(`${base(uid)}/actions/${action}`, { documentIds });

  return {
    read: (uid: string, documentId: string) =>
      annals.http.get(`${base(uid)}/${documentId}`).set(headers),
    create: (uid: string, body: Data) => post(base(uid), body),
    save: (uid: string, documentId: string, body: Data) =>
      annals.http
        .put(`${base(uid)}/${documentId}`)
        .set(headers)
        .send(body),
    remove: (uid: string, documentId: string) =>
      annals.http.delete(`${base(uid)}/${documentId}`).set(headers),
    clone: (uid: string, documentId: string, body: Data) =>
      post(`${base(uid)}/clone/${documentId}`, body),
    publish: act('publish'),
    unpublish: act('unpublish'),
    discard: act('discard'),
    removeMany: actOnMany('bulkDelete'),
    publishMany: actOnMany('bulkPublish'),
    unpublishMany: actOnMany('bulkUnpublish'),
  };
}

export type ContentManager = ReturnType<typeof contentManager>;
