import { createServer, type RequestListener, type Server } from 'node:http';
import type { Core } from '@strapi/strapi';
import { collectDefaultMetrics } from 'prom-client';
import type { Health } from './health';
import { metricsOf } from './metrics';
import type { MonitoringSettings } from './settings';

/**
 * Serves `/metrics`, `/healthz` and `/readyz` of this process on a port of its own, which is not for the public. In a
 * cluster each process has one, so that one that stands still does not hide the others. A port that is taken is a line
 * in the log: the reports are served all the same.
 */
export function startMetricsServer({
  strapi,
  health,
  index,
  metrics: { port, host },
}: {
  strapi: Core.Strapi;
  health: Health;
  /** Of the process in a cluster, from 0. */
  index: number;
  metrics: MonitoringSettings['metrics'];
}): Server | null {
  if (port === undefined) return null;
  const { registry } = metricsOf({ strapi });
  collectDefaultMetrics({ register: registry });

  const answer: RequestListener = (request, response) => {
    if (health.answer(request.url, response)) return;
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      (error: unknown) => {
        strapi.log.error(`The metrics could not be collected: ${String(error)}`);
        response.writeHead(500).end();
      },
    );
  };

  const server = createServer(answer);
  server.on('error', (error) => {
    strapi.log.error(`No metrics at ${host}:${port + index}: ${error.message}`);
  });
  // Of its own, also in a cluster, whose processes otherwise share what they listen on.
  server.listen({ host, port: port + index, exclusive: true });
  server.unref();
  return server;
}
