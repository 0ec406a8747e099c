// The fields of the config document: a number with its unit, its meaning and the bounds past which it makes no sense.
import { z } from 'zod'

/** A number. The unit is a word of its own, so that it can be shown beside the value. */
export function number(unit: string, meaning: string, least: number, most: number): z.ZodNumber {
  return z.number().min(least).max(most).meta({ description: meaning, 'x-unit': unit })
}

export function whole(unit: string, meaning: string, least: number, most: number): z.ZodInt {
  return z.int().min(least).max(most).meta({ description: meaning, 'x-unit': unit })
}

/** A share of one. */
export function share(meaning: string, least = 0, most = 1): z.ZodNumber {
  return number('share of one', meaning, least, most)
}

/** Whole days, ten years at most. */
export function days(meaning: string, least = 1): z.ZodInt {
  return whole('days', meaning, least, 3650)
}

/** A relative weight: only the proportions of those beside it matter. */
export function weight(meaning: string): z.ZodNumber {
  return number('relative weight', meaning, 0, 1000)
}

/** Values by the name of a segment, as accounts state it. */
export function bySegment<S extends z.ZodType>(value: S, meaning: string) {
  return z.record(z.string().min(1).max(200), value).meta({ description: meaning })
}

/** What a rule that spans fields refuses: the field to change, what is wrong with it and what to do. */
export function rule(field: string, error: string, fix: string) {
  return { error, path: field.split('.'), params: { fix } }
}
