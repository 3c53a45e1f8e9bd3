import type { ReportJson } from '../../../contract/report';
import type { Body, Missing, Place, ReportPage, Site } from '../../../../../reader/page';
import type { StoredEdition } from './stored-edition';

/** Makes the main part of a page of an edition, which is the same for ever. */
export async function renderPageBody({
  edition: { sha256, body },
  ...asked
}: {
  edition: StoredEdition;
  place: Place;
  page: ReportPage;
  site: Site;
}): Promise<Body | Missing> {
  // Loaded by whoever makes a page: the other tasks do without React.
  const { renderBody } = await import('../../../../../reader/render-page');
  const report = JSON.parse(body) as ReportJson;
  return renderBody({ ...asked, report, sha256 });
}
