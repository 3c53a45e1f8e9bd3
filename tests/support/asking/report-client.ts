import { z } from 'zod';
import { rawRequest } from './raw-request';
import type { ReleasedReport } from '../content/released-report';

const latestSchema = z.object({ data: z.object({ edition: z.object({ number: z.int() }) }) });
const releaseSchema = z.object({ data: z.object({ number: z.int() }) });

/** What readers and a releaser do with one report at one server; every request on a connection of its own. */
export function createReportClient({
  url,
  report: { small, releaser },
}: {
  url: string;
  report: ReleasedReport;
}) {
  const path = `/annual-report/reports/${small.school}/${small.year}`;

  const send = async ({
    method = 'POST',
    to,
    body,
  }: {
    method?: string;
    to: string;
    body?: object;
  }): Promise<{ status: number; body: unknown }> => {
    const request = { url: `${url}${to}`, method, headers: releaser, ...(body && { body }) };
    const { status, bytes } = await rawRequest(request);
    return { status, body: bytes.length === 0 ? null : JSON.parse(bytes.toString()) };
  };

  return {
    /** Where everybody reads the latest edition. */
    latestUrl: `${url}/api${path}`,

    /** A command of the admin panel for this report. */
    post: (what: string, body: object) => send({ to: `${path}/${what}`, body }),

    /** Whether everybody may read. */
    setPublicAccess: (publicAccess: boolean) =>
      send({ method: 'PUT', to: '/annual-report/settings', body: { publicAccess } }),

    history: () => send({ method: 'GET', to: `${path}/history` }),

    /** Releases it once more and gives the edition's number. @throws when it was refused */
    async release(): Promise<number> {
      const { body } = await send({ to: `${path}/editions`, body: { note: '再次发布' } });
      return releaseSchema.parse(body).data.number;
    },

    /** Status of what everybody reads. */
    status: async (part = ''): Promise<number> =>
      (await rawRequest({ url: `${url}/api${path}${part}` })).status,

    /** The number of the edition that is served as the latest; null for an error, or none at all. */
    async latest(): Promise<number | null> {
      try {
        const { status, bytes } = await rawRequest({ url: `${url}/api${path}` });
        if (status !== 200) return null;
        return latestSchema.parse(JSON.parse(bytes.toString())).data.edition.number;
      } catch (error) {
        if (error instanceof z.ZodError) throw error;
        return null;
      }
    },
  };
}

export type ReportClient = ReturnType<typeof createReportClient>;
