import {
  deskOutlineAnswer,
  savedOutlineAnswer,
  type DeskOutline,
  type SavedOutline,
  type WantedOutline,
} from '../../src/plugins/annual-report/contract/desk/outline';
import type { Annals } from './annals';

type Key = { school: string; year: number };
type Headers = Record<string, string>;

/** The outline that an answer would be saved as, unchanged. */
export function asWanted({ version, chapters, cases }: DeskOutline): WantedOutline {
  const toWanted = (nodes: DeskOutline['chapters']) =>
    nodes.map(({ documentId, parent, title }) => ({ id: documentId, parent, title }));
  return {
    version,
    chapters: toWanted(chapters),
    cases: toWanted(cases),
    added: [],
    removed: [],
  };
}

/** The requests of the outline page, signed by one user. */
export function outlineDesk({
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
  const put = (wanted: unknown) =>
    annals.http
      .put(address)
      .set(headers)
      .send(wanted as object);
  return {
    get,
    put,
    async read(): Promise<DeskOutline> {
      return deskOutlineAnswer.parse((await get().expect(200)).body).data;
    },
    async save(wanted: WantedOutline): Promise<SavedOutline> {
      return savedOutlineAnswer.parse((await put(wanted).expect(200)).body).data;
    },
  };
}

export type OutlineDesk = ReturnType<typeof outlineDesk>;
