// Prometheus metrics: how long requests took by route template, and the process's own. No label names an account or a key.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { App } from './app.ts'
import { routeOf } from './request-log.ts'

// Event loop, memory and collections belong to the process, however many apps it holds.
let ofProcess: Registry | undefined

function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}

// From a hot read (1 ms) to the longest request that is let live.
const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Measures every request and serves `/metrics`. The app's registry is its own: two apps never mix. */
export function measure(app: App): void {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'rung_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  })
  const inFlight = new Gauge({
    name: 'rung_http_requests_in_flight',
    help: 'Requests being worked on now',
    registers: [registry],
  })
  app.decorate('metrics', registry)
  app.addHook('onRequest', async (_request, reply) => {
    inFlight.inc()
    reply.raw.once('close', () => inFlight.dec())
  })
  app.addHook('onResponse', async (request, reply) => {
    duration.observe(
      { method: request.method, route: routeOf(request), status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
}

/** The text of `/metrics`. */
export function metricsText(registry: Registry): Promise<string> {
  return Registry.merge([registry, processMetrics()]).metrics()
}
