// Building blocks for what requests say, each within the kernel's limits: a value that passes is one that the arithmetic and
// the columns can take. A field with bounds of its own states both: `z.int().min(1).max(5)`.
import { LIMITS } from '@rung/kernel'
import { z } from 'zod'

/** Our id of something, or the caller's own. */
export const idText = z.string().min(1).max(LIMITS.idCharacters)

/** A name, a segment, a title. */
export const nameText = z.string().min(1).max(LIMITS.nameCharacters)

/** Notes, quotes and other words. */
export const noteText = z.string().min(1).max(LIMITS.textCharacters)

/** A whole number from 0 to what an `integer` column holds. */
export const countNumber = z.int().min(0).max(LIMITS.integerMost)

/** An amount in whole minor units of its currency. */
export const minorNumber = z.int().min(0).max(LIMITS.minorMost)

/** Any finite number that sums of squares can bear. */
export const plainNumber = z.number().min(-LIMITS.numberMost).max(LIMITS.numberMost)

/** The days before a renewal at which its risk is judged: `?leadDays=90`. Which of them have a model is checked beside it. */
export const leadDaysParam = z.coerce.number().int().min(1).max(LIMITS.leadDaysMost)

/** Text, whole numbers and instants in the sort key of a cursor: see `decodeCursor`. */
export const cursorText = z.string().max(1_000)
/** The filters a cursor carries: see `heldFilters`. */
export const cursorFilters = z.record(z.string().max(60), z.string().max(LIMITS.idCharacters).nullable())
export const cursorInteger = z.int().min(-LIMITS.integerMost).max(LIMITS.integerMost)
