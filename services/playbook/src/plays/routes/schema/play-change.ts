// A change of a play: made, changed, retired, put back.
import { idText } from '@rung/http-service'
import { LIMITS } from '@rung/kernel'
import { z } from 'zod'
import { MEANS } from './play-fields.ts'
import { playWritten } from './written-play.ts'

export const playKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{2,59}$/)
  .describe(MEANS.key)
export const keyParam = z.object({ key: idText.describe('The key of the play') })

const versionNumber = z.int().min(0).max(LIMITS.integerMost)
const basis = versionNumber.describe('The version it was made from; refused when another is in force by now')
export const written = playWritten.describe('The whole text')
export const createBody = z.strictObject({ key: playKey, play: written }).meta({ id: 'PlayToCreate' })
export const changeBody = z.strictObject({ version: basis, play: written }).meta({ id: 'PlayToChange' })
export const retireBody = z.strictObject({ version: basis }).meta({ id: 'PlayToRetire' })
export const restoreBody = z
  .strictObject({
    version: basis,
    from: versionNumber
      .optional()
      .describe('The version whose text is put back; 0 as it comes with Rung. Default: the newest'),
  })
  .meta({ id: 'PlayToRestore' })
