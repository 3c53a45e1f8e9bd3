import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

export type RawResponse = { status: number; headers: IncomingHttpHeaders; bytes: Buffer };

/** Sends a request as it is written and gives the bytes as they were sent: nothing is decoded or followed. */
export function rawRequest({
  url,
  method = 'GET',
  headers = {},
  body,
  agent = false,
}: {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  /** Goes as JSON. */
  body?: object;
  /** Connections to use again; without, each request has one of its own. */
  agent?: Agent | false;
}): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const json = body && { 'Content-Type': 'application/json' };
    const sent = request(url, { method, headers: { ...json, ...headers }, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers: received } = response;
        resolve({ status: statusCode, headers: received, bytes: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}
