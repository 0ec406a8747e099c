// What tools take for an account or a CSM: an id, an own id, or what people call them.
import { z } from 'zod'

/** Addresses would take these two for a way up. */
const NO_NAME = /^\.{1,2}$/
const name = () =>
  z
    .string()
    .min(1)
    .max(255)
    .refine(text => !NO_NAME.test(text), 'is no name')

export const accountField = name().describe(
  'The account: its id (acc_...), your own externalId of it, or a part of its name; several of that name are answered with the candidates',
)

export const csmField = name()
  .optional()
  .describe('Only accounts this CSM looks after: id, externalId or name; `me` is the person of your key')

/** Ids that answers gave. */
export const idField = name
