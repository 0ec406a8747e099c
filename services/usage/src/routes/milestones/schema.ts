// A milestone, as sent and as shown.
import { idText, plainNumber } from '@rung/http-service'
import { z } from 'zod'
import type { MilestoneRow } from '../../storage/definitions.ts'
import { definitionKey } from '../fields.ts'

export const milestoneBody = z
  .strictObject({
    key: definitionKey,
    metric: idText
      .nullable()
      .default(null)
      .describe(
        'A metric of the workspace, or a built-in one that only use moves; null: another system records it',
      ),
    threshold: plainNumber.nullable().default(null).describe('Reached when the metric is at or above it'),
    retired: z.boolean().default(false).describe('True takes it out of answers and signals'),
  })
  .refine(body => (body.metric === null) === (body.threshold === null), {
    error: 'must come with a metric, and only with one',
    path: ['threshold'],
    params: { fix: 'Send both metric and threshold, or neither.' },
  })

export const shownMilestone = z
  .object({
    key: z.string().describe('Your own name of it'),
    metric: z.string().nullable().describe('What it is measured by; null: another system records it'),
    threshold: z.number().nullable().describe('Reached when the metric is at or above it'),
    retired: z.boolean().describe('Left out of answers and signals'),
  })
  .meta({ id: 'Milestone' })

export function presentMilestone({
  key,
  metric,
  threshold,
  retired,
}: MilestoneRow): z.output<typeof shownMilestone> {
  return { key, metric, threshold, retired }
}
