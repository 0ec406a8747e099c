// What is answered for one item whose values PostgreSQL or our arithmetic could not take, though its schema did.
import { reasonOf } from '@rung/database'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { FastifyBaseLogger } from 'fastify'

/** The refusal of the item. Its `cause` is for the log: nobody foresaw it. */
export function itemFault(error: unknown): Refusal {
  if (isRefusal(error)) return error
  const refusal = refuse('invalid', `cannot be recorded: ${reasonOf(error)}`, {
    field: 'body',
    fix: 'Correct the value that the reason speaks of, and send it again.',
  })
  return Object.assign(refusal, { cause: error })
}

/** Logs what nobody foresaw among refusals: the first of them, and how many there were. */
export function logItemFaults(log: FastifyBaseLogger, refusals: readonly Refusal[]): void {
  const unforeseen = refusals.filter(({ cause }) => cause !== undefined)
  const [first] = unforeseen
  if (first === undefined) return
  log.error({ err: first.cause, items: unforeseen.length }, 'items were refused for what no schema foresaw')
}
