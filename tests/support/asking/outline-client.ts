import {
  adminOutlineAnswer,
  savedOutlineAnswer,
  type AdminOutline,
  type SavedOutline,
  type RequestedOutline,
} from '../../../src/plugins/annual-report/contract/admin/outline';
import type { Annals } from '../running/annals';

type Key = { school: string; year: number };
type Headers = Record<string, string>;

/** The outline that an answer would be saved as, unchanged. */
export function asRequested({ version, chapters, cases }: AdminOutline): RequestedOutline {
  const toRequested = (nodes: AdminOutline['chapters']) =>
    nodes.map(({ documentId, parent, title }) => ({ id: documentId, parent, title }));
  return {
    version,
    chapters: toRequested(chapters),
    cases: toRequested(cases),
    added: [],
    removed: [],
  };
}

/** The requests of the outline page, signed by one user. */
export function outlineClient({
  annals,
  headers,
  key: { school, year },
}: {
  annals: Annals;
  headers: Headers;
  key: Key;
}) {
  const address = `/annual-report/reports/${school}/${year}/outline`;
  const get = () => annals.http.get(address).set(headers);
  const put = (requested: unknown) =>
    annals.http
      .put(address)
      .set(headers)
      .send(requested as object);
  return {
    get,
    put,
    async read(): Promise<AdminOutline> {
      return adminOutlineAnswer.parse((await get().expect(200)).body).data;
    },
    async save(requested: RequestedOutline): Promise<SavedOutline> {
      return savedOutlineAnswer.parse((await put(requested).expect(200)).body).data;
    },
  };
}

export type OutlineClient = ReturnType<typeof outlineClient>;
