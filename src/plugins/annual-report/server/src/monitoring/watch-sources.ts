import { Gauge } from 'prom-client';
import type { Metrics } from './metrics';

/** What is read when somebody asks for the metrics, not counted as it happens. */
export type Sources = {
  /** Bytes of finished answers in memory, and how many there are. */
  cache: () => { bytes: number; answers: number };
  /** Tasks that wait for a thread, by pool. */
  queues: () => { pool: string; waiting: number }[];
  /** Connections of the database's pool, and who waits for one. */
  database: () => { used: number; free: number; waiting: number };
  isListening: () => boolean;
  inFlight: () => number;
};

/** Adds the gauges of a process that serves. */
export function watchSources({
  metrics: { registry },
  sources,
}: {
  metrics: Metrics;
  sources: Sources;
}): void {
  const registers = [registry];
  const gauge = (
    name: string,
    help: string,
    labelNames: string[],
    read: (set: (value: number, labels?: Record<string, string>) => void) => void,
  ): Gauge =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        read((value, labels = {}) => {
          this.set(labels, value);
        });
      },
    });

  gauge('annals_http_requests_in_flight', 'Requests that are being answered now.', [], (set) => {
    set(sources.inFlight());
  });
  gauge('annals_cache_bytes', 'Finished answers in memory.', [], (set) => {
    set(sources.cache().bytes);
  });
  gauge('annals_cache_answers', 'Addresses whose answers are known.', [], (set) => {
    set(sources.cache().answers);
  });
  gauge('annals_task_queue', 'Tasks that wait for a thread.', ['pool'], (set) => {
    for (const { pool, waiting } of sources.queues()) set(waiting, { pool });
  });
  gauge('annals_database_connections', 'Connections of the pool.', ['state'], (set) => {
    for (const [state, count] of Object.entries(sources.database())) set(count, { state });
  });
  gauge('annals_listener_up', '1 while announcements are heard, else 0.', [], (set) => {
    set(sources.isListening() ? 1 : 0);
  });
}
