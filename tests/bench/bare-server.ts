import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';
import { bareAnswersSchema } from './bare-answers';

const addressSchema = z.object({ port: z.number() });

/**
 * The least that a server can do: writes finished bytes with finished headers, or 304 for their tag. Bytes and
 * headers are those of Annals, so that both send the same.
 */
const answers = new Map(
  bareAnswersSchema
    .parse(JSON.parse(readFileSync(process.env.BENCH_ANSWERS ?? '', 'utf8')))
    .map((answer) => [answer.path, { ...answer, bytes: readFileSync(answer.file) }]),
);

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (!answer) {
    response.writeHead(404).end();
  } else if (request.headers['if-none-match'] === answer.etag) {
    response.writeHead(304, answer.notModifiedHeaders).end();
  } else {
    response.writeHead(200, answer.headers).end(answer.bytes);
  }
});

process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const { port } = addressSchema.parse(server.address());
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
