// Fields that several routes of this service share.
import { cursorText, plainNumber } from '@rung/http-service'
import { z } from 'zod'

/** The name of an event, as it was collected. */
export const eventName = z
  .string()
  .min(1)
  .max(255)
  .refine(name => !name.includes('\0'), { error: 'holds a NUL character' })

/** A key of the workspace's own choosing. */
export const definitionKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/, {
    error: 'must be lower case letters, digits and _, a letter first, 63 at most',
  })
  .meta({ description: 'A key of your own choosing', examples: ['reports_28d'] })

export const definedStatus = z.enum(['created', 'corrected', 'unchanged'])

/** What a property may be asked to be. */
export const filterScalar = z.union([z.string().max(255), plainNumber, z.boolean()])

export const scalar = z.union([z.string(), z.number(), z.boolean()])

/** The cursor of a list that is ordered by one name. */
export const nameCursor = z.tuple([cursorText])
