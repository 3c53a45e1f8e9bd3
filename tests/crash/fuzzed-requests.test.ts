import fc from 'fast-check';
import { startAnnals, type Annals } from '../support/running/annals';
import { listRoutes, type Route } from '../support/asking/crawl';
import { rounds } from '../support/running/endurance';
import { fuzzRequests, type FuzzRequest } from '../support/asking/fuzz-requests';
import { createPerson, signIn } from '../support/asking/people';
import { serve, type Served } from '../support/running/served';
import { contentOf, createTwoSchools, type School } from '../support/content/two-schools';

/** Another one: `ANNALS_FUZZ_SEED=7 npm run jest -- tests/crash/fuzzed-requests`. */
const SEED = Number(process.env.ANNALS_FUZZ_SEED ?? 20_261_130);

const AT_ONCE = 6;
const PATIENCE_MS = 60_000;
const ALL_MS = rounds({ few: 240_000, many: 3_600_000 });

/** They end the session that all requests are sent with, or change whose it is. */
const ENDS_SESSION = [
  'POST /admin/logout',
  'PUT /admin/users/me',
  'DELETE /admin/users/me/sessions',
];

const isInside = ({ method, path }: Route): boolean =>
  /^\/(admin|upload|content-manager|i18n|email|annual-report)(\/|$)/.test(path) &&
  !/^\/admin\/(:path|\(|\.)/.test(path) &&
  !ENDS_SESSION.includes(`${method} ${path}`);

describe('requests of any form by somebody who is bound to a school', () => {
  let annals: Annals;
  let served: Served;
  let own: School;
  let foreign: School;
  let headers: { Authorization: string };
  let requests: FuzzRequest[];

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    ({ own, foreign } = await createTwoSchools(annals));
    const person = await createPerson({ strapi, role: 'annals-editor' });
    headers = await signIn({ strapi, person });
    const administrator = await signIn({
      strapi,
      person: await createPerson({ strapi, role: 'strapi-super-admin' }),
    });
    await annals.http
      .put(`/annual-report/bindings/${person.id}`)
      .set(administrator)
      .send({ schools: [own.school] })
      .expect(204);
    const { databaseUrl, publicFolder } = annals;
    served = await serve({ databaseUrl, publicFolder });
    const routes = listRoutes(annals).filter(isInside);
    // The library and the forms have most of what a request can name.
    const often = routes.filter(({ path }) => /^\/(upload|content-manager)/.test(path));
    const any = fuzzRequests({
      routes: [...routes, ...often, ...often],
      schools: [own, foreign],
    });
    requests = fc.sample(any, { seed: SEED, numRuns: rounds({ few: 500, many: 10_000 }) });
  });

  afterAll(async () => {
    await served.stop();
    await annals.stop();
  });

  const send = async ({
    method,
    url,
    contentType,
    body,
  }: FuzzRequest): Promise<number | string> => {
    try {
      const response = await fetch(`${served.url}${url}`, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { ...headers, ...(contentType !== null && { 'content-type': contentType }) },
        ...(body !== null && { body }),
      });
      await response.arrayBuffer();
      return response.status;
    } catch (error) {
      return error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error);
    }
  };

  it(
    'should all be answered, none with a fault of ours, and change nothing of another school',
    async () => {
      const before = await contentOf({ annals, school: foreign });
      const faults: string[] = [];
      const letIn = { count: 0 };
      const waiting = requests.entries();
      const work = async (): Promise<void> => {
        for (const [index, request] of waiting) {
          const status = await send(request);
          if (typeof status === 'number' && status < 400) letIn.count += 1;
          if (typeof status === 'number' && status < 500) continue;
          faults.push(`${index}: ${status} ${JSON.stringify(request).slice(0, 600)}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(faults).toEqual([]);
      expect(await send({ method: 'GET', url: '/_health', contentType: null, body: null })).toBe(
        204,
      );
      expect(served.output()).not.toContain('Nobody handled a rejection');
      // Requests that are refused at the door prove nothing.
      expect(letIn.count).toBeGreaterThan(requests.length / 50);
      expect(await contentOf({ annals, school: foreign })).toEqual(before);
    },
    ALL_MS,
  );
});
