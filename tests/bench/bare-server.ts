import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';

const addressSchema = z.object({ port: z.number() });
const FOLDER = process.env.BENCH_BODIES ?? '';

/** The least that a server can do: writes finished bytes, or 304 for their tag. One path for each body. */
const bodies = new Map(
  ['demo', 'ten-times'].map((name) => [`/${name}`, readFileSync(`${FOLDER}/${name}.json`)]),
);
const ETAG = '"bare"';

const server = createServer((request, response) => {
  const body = bodies.get(request.url ?? '');
  if (!body) {
    response.writeHead(404).end();
    return;
  }
  if (request.headers['if-none-match'] === ETAG) {
    response.writeHead(304, { ETag: ETAG }).end();
    return;
  }
  response
    .writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
      ETag: ETAG,
    })
    .end(body);
});

process.on('message', () => process.send?.({ queries: 0 }));
process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const { port } = addressSchema.parse(server.address());
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
