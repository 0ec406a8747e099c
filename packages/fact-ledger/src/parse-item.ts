// One item of a request against its schema: a bad one is refused by field, with what to do about it.
import { refuseBrokenText } from '@rung/http-service'
import type { Refusal } from '@rung/kernel'
import type { z } from 'zod'
import { refusalsOf } from './merged-fields.ts'

type Parsed = { readonly value: Record<string, unknown> } | { readonly refusals: readonly Refusal[] }

/** Parses an item strictly. Every field that is wrong is named, unknown ones too. */
export function parseItem(schema: z.ZodObject, item: unknown): Parsed {
  const broken = refuseBrokenText(item)
  if (broken) return { refusals: [broken] }
  const parsed = schema.safeParse(item)
  if (parsed.success) return { value: parsed.data }
  return { refusals: refusalsOf(parsed.error) }
}
