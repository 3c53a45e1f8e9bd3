import type { Core } from '@strapi/strapi';
import { Counter, Histogram, Registry } from 'prom-client';

/** Seconds: from an answer out of memory to a report ten times the usual size. */
const SECONDS = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const METHODS_FROM_MEMORY = ['GET', 'HEAD'] as const;
const STATUSES_FROM_MEMORY = [200, 304] as const;

const createMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  const fromMemory = METHODS_FROM_MEMORY.flatMap((method) =>
    STATUSES_FROM_MEMORY.map((status) => ({ method, status, count: 0 })),
  );
  return {
    registry,

    /** What was answered from memory, in passing: the counter takes it over when somebody asks. */
    fromMemory,

    /**
     * `way`: `memory` before Koa and at once, `made` before Koa after it was made, otherwise `ordinary`.
     */
    requests: new Counter({
      name: 'annals_http_requests_total',
      help: 'Requests by the way they took, where they went, and how they were answered.',
      labelNames: ['way', 'area', 'method', 'status'],
      registers,
      collect() {
        for (const counted of fromMemory) {
          const { method, status, count } = counted;
          counted.count = 0;
          if (count > 0) this.inc({ way: 'memory', area: 'public', method, status }, count);
        }
      },
    }),

    /** Of all but `memory`, where to measure would cost more than to answer. */
    durations: new Histogram({
      name: 'annals_http_request_duration_seconds',
      help: 'How long requests took that were not answered from memory.',
      labelNames: ['way', 'area', 'method', 'status'],
      buckets: SECONDS,
      registers,
    }),

    /** Whatever asked for them: answers, or codings of them, that memory did not have. */
    made: new Counter({
      name: 'annals_cache_made_total',
      help: 'Public answers that were not in memory and had to be made.',
      registers,
    }),

    /** What threads compute: checks, previews, frozen editions, compressed answers; with the time in the queue. */
    tasks: new Histogram({
      name: 'annals_task_duration_seconds',
      help: 'Tasks of the threads, from the call to the result.',
      labelNames: ['task', 'outcome'],
      buckets: SECONDS,
      registers,
    }),

    /** Releases, reveals and the like, with their transactions. */
    operations: new Histogram({
      name: 'annals_operation_duration_seconds',
      help: 'Changes of what the public sees, refused ones too.',
      labelNames: ['operation', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
  };
};

/** Counts an answer from memory: two comparisons and an addition. */
export function countFromMemory(
  { fromMemory }: Metrics,
  { method, status }: { method: string | undefined; status: number },
): void {
  for (const counted of fromMemory)
    if (counted.status === status && counted.method === method) counted.count += 1;
}

/** Counts a request that took its time. @param request.seconds from its arrival to its answer */
export function countRequest(
  { requests, durations }: Metrics,
  {
    seconds,
    ...labels
  }: {
    way: 'made' | 'ordinary';
    area: string;
    method: string;
    status: number;
    seconds: number;
  },
): void {
  requests.inc(labels);
  durations.observe(labels, seconds);
}

export type Metrics = ReturnType<typeof createMetrics>;

const metricsByStrapi = new WeakMap<Core.Strapi, Metrics>();

/** The counters of this process. */
export function metricsOf({ strapi }: { strapi: Core.Strapi }): Metrics {
  const present = metricsByStrapi.get(strapi);
  if (present) return present;
  const metrics = createMetrics();
  metricsByStrapi.set(strapi, metrics);
  return metrics;
}

/** Counts work that changes what the public sees, by its outcome and its seconds. @throws what the work throws */
export async function measureOperation<Result>({
  strapi,
  operation,
  work,
}: {
  strapi: Core.Strapi;
  operation: 'release' | 'reveal';
  work: () => Promise<Result>;
}): Promise<Result> {
  const end = metricsOf({ strapi }).operations.startTimer({ operation });
  try {
    const result = await work();
    end({ outcome: 'done' });
    return result;
  } catch (error) {
    end({ outcome: 'refused' });
    throw error;
  }
}
