// A metric of the workspace, as sent and as shown.
import { z } from 'zod'
import type { MetricRow } from '../../storage/definitions.ts'
import { definitionKey, eventName, filterScalar, scalar } from '../fields.ts'

const WITH_PROPERTY = ['sum', 'last'] as const
const WITHOUT_PROPERTY = ['count', 'unique_users', 'unique_days'] as const

const aggregation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(WITHOUT_PROPERTY).describe('What is counted') }),
    z.strictObject({
      kind: z.enum(WITH_PROPERTY).describe('What is done with the property'),
      property: z.string().min(1).max(255).describe('Its name'),
    }),
  ])
  .describe('`sum` adds up numbers and passes over the rest; `last` takes the newest text, number or boolean')

const filter = z.strictObject({
  events: z
    .array(eventName)
    .min(1)
    .max(100)
    .nullable()
    .default(null)
    .describe('Any of these; null means every event'),
  properties: z
    .record(z.string().min(1).max(255), filterScalar)
    .default({})
    .describe('Each named property must have this very value'),
})

export const metricBody = z.strictObject({
  key: definitionKey,
  filter: filter.default({ events: null, properties: {} }).describe('Which events it looks at'),
  aggregation,
  windowDays: z.int().min(1).max(366).default(28).describe('Days it looks back, the day asked for included'),
  retired: z.boolean().default(false).describe('True takes it out of answers and signals'),
})

export const shownMetric = z
  .object({
    key: z.string().describe('Your own name of it'),
    filter: z
      .object({
        events: z.array(z.string()).nullable().describe('Any of these; null means every event'),
        properties: z.record(z.string(), scalar).describe('Each named property must have this very value'),
      })
      .describe('Which events it looks at'),
    aggregation: z
      .object({
        kind: z.enum([...WITHOUT_PROPERTY, ...WITH_PROPERTY]).describe('What is counted, added up or taken'),
        property: z.string().optional().describe('Of `sum` and `last`: the property they look into'),
      })
      .describe('What the number is'),
    windowDays: z.int().describe('Days it looks back, the day asked for included'),
    retired: z.boolean().describe('Left out of answers and signals'),
  })
  .meta({ id: 'Metric' })

/** As stored. Names of events are a set: their order and repetition mean nothing. */
export function metricRow(body: z.output<typeof metricBody>, updatedAt: Date): MetricRow {
  const { key, windowDays, retired } = body
  return {
    key,
    events: body.filter.events === null ? null : [...new Set(body.filter.events)].sort(),
    properties: Object.fromEntries(
      Object.entries(body.filter.properties).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    aggregation: body.aggregation.kind,
    property: 'property' in body.aggregation ? body.aggregation.property : null,
    windowDays,
    retired,
    updatedAt,
  }
}

export function presentMetric(row: MetricRow): z.output<typeof shownMetric> {
  return {
    key: row.key,
    filter: { events: row.events, properties: row.properties },
    aggregation: { kind: row.aggregation, ...(row.property === null ? {} : { property: row.property }) },
    windowDays: row.windowDays,
    retired: row.retired,
  }
}
