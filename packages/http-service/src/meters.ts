// Metrics of the parts behind the edge: counters, times and gauges on an app's registry, by name, made once.
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** The registry of an app; a part that is given none measures nothing. */
export type Metrics = Registry

type Labels = Readonly<Record<string, string>>

export type Meter<L extends string = never> = {
  /** By the conventions of Prometheus: the unit last, and `_total` for a counter. */
  readonly name: string
  readonly help: string
  readonly labels?: readonly L[]
}

export type Count<L extends string> = (labels: Readonly<Record<L, string>>, by?: number) => void

/** A counter. Two parts that name the same one share it. Count by 0 what should be there from the start. */
export function counter<L extends string = never>(metrics: Metrics | undefined, meter: Meter<L>): Count<L> {
  if (metrics === undefined) return () => {}
  const known = metrics.getSingleMetric(meter.name)
  const counting =
    known instanceof Counter
      ? known
      : new Counter({
          name: meter.name,
          help: meter.help,
          labelNames: [...(meter.labels ?? [])],
          registers: [metrics],
        })
  return (labels, by = 1) => counting.inc(labels, by)
}

/** A histogram of seconds. */
export function seconds<L extends string = never>(
  metrics: Metrics | undefined,
  meter: Meter<L> & { readonly buckets: readonly number[] },
): Count<L> {
  if (metrics === undefined) return () => {}
  const { name, help, labels = [], buckets } = meter
  const known = metrics.getSingleMetric(name)
  const timing =
    known instanceof Histogram
      ? known
      : new Histogram({ name, help, labelNames: [...labels], buckets: [...buckets], registers: [metrics] })
  return (by, value = 0) => timing.observe(by, value)
}

export type Sample = { readonly labels: Labels; readonly value: number }
type Read = () => Promise<readonly Sample[]> | readonly Sample[]

const readers = new WeakMap<Gauge, Read[]>()
/** What a scrape waits for one reader: a database that is away must not take the other metrics with it. */
const READ_MS = 2_000

/** A gauge that is read when it is asked for. Several parts may read samples of one; what cannot be read is absent. */
export function gauge(metrics: Metrics | undefined, meter: Meter<string>, read: Read): void {
  if (metrics === undefined) return
  const known = metrics.getSingleMetric(meter.name)
  if (known instanceof Gauge) {
    readers.get(known)?.push(read)
    return
  }
  const reads: Read[] = [read]
  const made: Gauge = new Gauge({
    name: meter.name,
    help: meter.help,
    labelNames: [...(meter.labels ?? [])],
    registers: [metrics],
    collect: async () => {
      const samples = await Promise.all(reads.map(each => inTime(each)))
      made.reset()
      for (const { labels, value } of samples.flat()) made.set(labels, value)
    },
  })
  readers.set(made, reads)
}

async function inTime(read: Read): Promise<readonly Sample[]> {
  const { promise: late, resolve } = Promise.withResolvers<readonly Sample[]>()
  const timer = setTimeout(() => resolve([]), READ_MS)
  try {
    return await Promise.race([Promise.resolve().then(read), late])
  } catch {
    return []
  } finally {
    clearTimeout(timer)
  }
}
