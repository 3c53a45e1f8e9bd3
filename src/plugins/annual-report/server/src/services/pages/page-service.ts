import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import type { Body, Missing, Place, ReportPage, Site } from '../../../../../../reader/page';
import type { ListFilter } from '../../../../../../reader/pages/list-page';
import type { PageProblem } from '../../../../../../reader/pages/problem-page';
import { renderDocument, renderList, renderProblem } from '../../../../../../reader/render-page';
import { notFoundProblem } from '../../messages/problem';
import type { EditionBody } from '../../repositories/editions/edition-repository';
import { runInThread } from '../../threads/run-in-thread';
import { createEditionService } from '../editions/edition-service';
import { publicBaseUrl } from '../public-url';
import { readerAssetsOf } from './reader-assets';

/** A finished page, and the hosts that its pictures come from. */
export type Page = { html: string; imageHosts: readonly string[]; lastModified: Date | null };

const BODY_MEMORY = 32 * 1024 * 1024;
/** More reports than a list in one file is for; what is beyond is found by a filter. */
const MOST_LISTED = 5_000;
/** Codes that a message names. */
const MOST_NAMED = 12;

const bodies = new WeakMap<Core.Strapi, LRUCache<string, Body>>();

/** Main parts of pages by edition: they outlive what is put around them. */
const bodiesOf = ({ strapi }: { strapi: Core.Strapi }): LRUCache<string, Body> => {
  const present =
    bodies.get(strapi) ??
    new LRUCache<string, Body>({
      maxSize: BODY_MEMORY,
      sizeCalculation: ({ html }) => Math.max(1, html.length * 2),
    });
  bodies.set(strapi, present);
  return present;
};

/** Pages of released reports, made of what the public JSON says. */
export function createPageService({ strapi }: { strapi: Core.Strapi }) {
  const editions = createEditionService({ strapi });
  const memory = bodiesOf({ strapi });

  const site = (): Site => {
    const { style, scripts } = readerAssetsOf({ strapi });
    return { baseUrl: publicBaseUrl({ strapi }), assets: { style, scripts } };
  };

  const refuse = ({ missing, known }: Missing, place: Place, page: ReportPage): never => {
    const params = { ...place, edition: place.edition ?? '', known: '' };
    const named = known.slice(0, MOST_NAMED).join(', ');
    const more = known.length > MOST_NAMED ? ' …' : '';
    const given = { ...params, known: `${named}${more}` };
    if (missing === 'chapter') {
      const number = page.type === 'chapter' ? page.number : '';
      throw notFoundProblem({ strapi, code: 'chapter-not-found', params: { ...given, number } });
    }
    const code = page.type === 'indicator' ? page.code : '';
    throw notFoundProblem({ strapi, code: 'indicator-not-found', params: { ...given, code } });
  };

  const bodyOf = async (
    edition: EditionBody,
    place: Place,
    page: ReportPage,
  ): Promise<Body | Missing> => {
    const key = `${edition.sha256} ${JSON.stringify([place, page])}`;
    const remembered = memory.get(key);
    if (remembered) return remembered;
    const { number, sha256, body } = edition;
    const made = await runInThread({
      strapi,
      school: place.school,
      task: 'renderPageBody',
      input: { edition: { number, sha256, body }, place, page, site: site() },
    });
    if ('html' in made) memory.set(key, made);
    return made;
  };

  return {
    /** @throws NotFoundError that names what exists; 410 when the edition, or every edition, was withdrawn */
    async ofReport({ place, page }: { place: Place; page: ReportPage }): Promise<Page> {
      const { school, year, edition } = place;
      const key = { school, year };
      const stored =
        edition === null
          ? await editions.latest(key)
          : await editions.one({ ...key, number: edition });
      const all = await editions.list(key);
      const body = await bodyOf(stored, place, page);
      if ('missing' in body) return refuse(body, place, page);
      return {
        html: renderDocument({ body, site: site(), editions: all.editions }),
        imageHosts: body.imageHosts,
        lastModified: all.lastModified,
      };
    },

    /** The list of all reports, with those that fit. */
    async list({ filter, page }: { filter: ListFilter; page: number }): Promise<Page> {
      const all = await editions.listReports({ page: 1, pageSize: MOST_LISTED });
      const list = { reports: all.reports, filter, page };
      return {
        html: renderList({ list, site: site() }),
        imageHosts: [],
        lastModified: all.lastModified,
      };
    },

    /** The page that says why there is none. */
    problem: (problem: PageProblem): string => renderProblem({ problem, site: site() }),
  };
}
