// Several ids in one parameter of a query, with commas between.
import { refuse } from '@rung/kernel'

/** Each once, in the order in which they were sent. Throws a refusal of the field where they are too many. */
export function listedIds(text: string, field: 'accounts' | 'ids', most: number): string[] {
  const ids = [...new Set(text.split(',').map(id => id.trim()))].filter(id => id !== '')
  if (ids.length <= most) return ids
  throw refuse('invalid', `names ${ids.length} ${field}`, {
    field,
    fix: `Ask for at most ${most} at once.`,
  })
}
