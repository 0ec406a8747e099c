// Fields that several of this context's facts share, and how they refer to the others.
import { resolveAccounts, resolvePeople, resolveStakeholders } from '@rung/directory'
import type { Reference } from '@rung/fact-ledger'
import { z } from 'zod'
import { TEXT_LIMITS } from '../policy.ts'

const name = (what: string) =>
  z
    .string()
    .min(1)
    .max(TEXT_LIMITS.name)
    .meta({ description: `${what}: its id or your externalId.` })

export const accountName = name('The account')
export const outcomeName = name('The outcome')
export const stakeholderName = name('The stakeholder')
export const personName = name('The person of yours')

export const grade = z.int().min(1).max(5)
export const words = z.string().min(1).max(TEXT_LIMITS.words)

export const stillWanted = z
  .boolean()
  .nullish()
  .meta({ description: 'Whether the outcome is still what they want. Null: they did not say.' })
export const wantedNow = z.string().min(1).max(TEXT_LIMITS.statement).nullish().meta({
  description:
    'What they want now in its place, in their words; none where `stillWanted` is true. No judgement reads it: when you agree, state it as an outcome.',
})

export const concernTag = z
  .string()
  .regex(/^[a-z0-9_]{1,60}$/, {
    error: 'must be 1 to 60 small letters, digits and underlines, such as invoices_late',
  })
  .meta({
    description:
      'What it is about, in a word or two, so that it can be counted. Null: any concern of its level.',
    examples: ['invoices_late'],
  })

export const shortName = z.string().min(1).max(TEXT_LIMITS.name)

export const toAccount: Reference = { noun: 'account', resolve: resolveAccounts }
export const toStakeholder: Reference = { noun: 'stakeholder', resolve: resolveStakeholders }
export const toPerson: Reference = { noun: 'person', resolve: resolvePeople }
