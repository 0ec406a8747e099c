// How facts about an outcome name it.
import { type Reference, resolverOf } from '@rung/fact-ledger'
import { outcome } from './outcome.ts'

export const toOutcome: Reference = { noun: 'outcome', resolve: resolverOf(outcome) }
