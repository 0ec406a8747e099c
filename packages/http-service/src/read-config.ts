// A service's settings, from the environment, checked once at start: a bad one stops it with a sentence that names it.
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { problemOfZod } from './zod-problem.ts'

/**
 * Reads a service's settings from its environment by one schema. An empty variable counts as absent. The refusal it
 * throws names each wrong variable, what it is for (its `.describe()`), what is wrong and the fix, and never repeats
 * a value: some are secrets.
 *
 * @example readConfig(z.object({ RUNG_PORT: z.coerce.number().int().default(7070).describe('the port') }), process.env)
 */
export function readConfig<T>(schema: z.ZodType<T>, env: Readonly<Record<string, string | undefined>>): T {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value !== '')
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const { errors } = problemOfZod(parsed.error)
  const sentences = errors.map(({ field, message, fix }) => `${named(schema, field)}: ${message}. ${fix}`)
  const [first] = errors
  throw refuse('invalid', `The settings in the environment are not usable. ${sentences.join(' ')}`, {
    ...(first && { field: first.field, fix: first.fix }),
  })
}

function named(schema: z.ZodType, variable: string): string {
  const of: z.ZodType | undefined = schema instanceof z.ZodObject ? schema.shape[variable] : undefined
  return of?.description === undefined ? variable : `${variable} (${of.description})`
}
