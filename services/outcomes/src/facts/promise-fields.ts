// What a promise to one account and a promise to a segment say alike: terms, how it ended, and the concern it answers.
import { type DeriveContext, daySchema } from '@rung/fact-ledger'
import { type Day, dayOf } from '@rung/kernel'
import type { PromiseStatus } from '@rung/promises'
import { z } from 'zod'
import { concernTag, grade, shortName, words } from './fields.ts'

export const promiseTerms = {
  capability: shortName.meta({ description: 'What of ours was promised.' }),
  concern: z
    .strictObject({
      level: grade.meta({ description: 'The level of the ladder it belongs to, 1 to 5.' }),
      tag: concernTag.nullish(),
      words: words.nullish(),
    })
    .nullish()
    .meta({ description: 'The need or aspiration it answers, by ladder level, a short tag and in words.' }),
  weight: grade.meta({ description: 'How much hangs on it for the customer, 1 to 5.' }),
  madeBy: shortName.meta({ description: 'The role that made it, such as `sales`.' }),
  dueOn: daySchema.nullish().meta({ description: 'The day it was promised for, if for any.' }),
  ourWords: words.nullish().meta({ description: 'The promise as you said it.' }),
}

export const settlement = {
  status: z.enum(['open', 'kept', 'broken', 'withdrawn']).default('open'),
  settledOn: daySchema.nullish().meta({
    description: 'The day it was kept, broken or withdrawn. Default: the day that was said.',
  }),
}

type Concern =
  | {
      readonly level: number
      readonly tag?: string | null | undefined
      readonly words?: string | null | undefined
    }
  | null
  | undefined

export function flattenConcern<B extends { readonly concern?: Concern }>({ concern, ...rest }: B) {
  return {
    ...rest,
    concernLevel: concern?.level ?? null,
    concernTag: concern?.tag ?? null,
    concernWords: concern?.words ?? null,
  }
}

export function nestConcern({
  concernLevel,
  concernTag: tag,
  concernWords,
  ...rest
}: Readonly<Record<string, unknown>>) {
  return {
    ...rest,
    concern: concernLevel === null ? null : { level: concernLevel, tag, words: concernWords },
  }
}

type Settled = { readonly status: PromiseStatus; readonly settledOn?: Day | null | undefined }

/** Settled on the day that is said, else on the day said before, else on the day it became known. */
export function settledBy<B extends Settled>(body: B, { at, before }: DeriveContext<B>): B {
  if (body.status === 'open') return body
  return { ...body, settledOn: body.settledOn ?? before?.settledOn ?? dayOf(at) }
}
