import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

const explain = ({ error, host, port }) => {
  const reasons = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    EACCES: `This user may not use port ${port}. Choose one above 1023: PORT=1337 npm start`,
    EADDRNOTAVAIL: `HOST is ${host}, which is not an address of this machine. Correct HOST in .env or in the environment.`,
    ENOTFOUND: `HOST is ${host}, which is not an address of this machine. Correct HOST in .env or in the environment.`,
  };
  return reasons[error.code] ?? `It is not possible to listen on ${host}:${port}: ${error.message}`;
};

/**
 * Reads PORT. @param {{ value: string | undefined }} input
 * @throws Problem when it is not a port
 */
export const parsePort = ({ value = '1337' }) => {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Problem({
    message: `PORT is "${value}", which is not a port. Set it to a number between 1 and 65535.`,
  });
};

/**
 * Makes sure that nobody listens there yet.
 * @param {{ host: string, port: number }} input
 * @throws Problem that says what to do
 */
export const checkPort = async ({ host, port }) => {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen({ host, port }, () => server.close(resolve));
  }).catch((error) => {
    throw new Problem({ message: explain({ error, host, port }) });
  });
};
