// A core feature, as sent and as shown.
import { z } from 'zod'
import { eventName } from '../fields.ts'

export const featureBody = z.strictObject({
  event: eventName.describe('The event whose use is use of the feature'),
  name: z.string().min(1).max(255).optional().describe('For people to read; left out, the event'),
  core: z.boolean().default(true).describe('False takes it out of the catalogue'),
})

export const shownFeature = z
  .object({
    event: z.string().describe('The event whose use is use of the feature'),
    name: z.string(),
    core: z.boolean().describe('False: it was taken out of the catalogue'),
  })
  .meta({ id: 'Feature' })
