// Files a fact and waits, a little, until the account is judged anew: what it changed is said at once.
import type { QueryClient } from '@tanstack/react-query'
import { answers } from '../client/answers.ts'
import { rung } from '../client/rung.ts'
import { answerKey } from '../client/use-answer.ts'
import { isJudgedAnew, type JudgedHealth } from './filed-words.ts'

/** Judging takes a second or two; after so many looks it is told that it goes on. */
const LOOKS_MOST = 12
const BETWEEN_LOOKS_MS = 700

export type Filed = {
  readonly isSealed: boolean
  readonly before: JudgedHealth | null
  /** Null: not judged anew yet. */
  readonly after: JudgedHealth | null
}

export async function fileFact(account: string, send: () => Promise<unknown>): Promise<Filed> {
  const before = await healthOf(account)
  const answer = await send()
  if (isSealed(answer)) return { isSealed: true, before, after: null }
  return { isSealed: false, before, after: before === null ? null : await judgedAnew(account, before) }
}

/** `sealedUntil` of a customer verdict. */
function isSealed(answer: unknown): boolean {
  return (
    typeof answer === 'object' && answer !== null && 'sealedUntil' in answer && answer.sealedUntil !== null
  )
}

async function healthOf(account: string): Promise<JudgedHealth | null> {
  try {
    return await rung.get('/v1/accounts/{id}/health', { path: { id: account } })
  } catch {
    // what it changed cannot be said then; filing it goes on
    return null
  }
}

async function judgedAnew(account: string, before: JudgedHealth): Promise<JudgedHealth | null> {
  let unmoved: JudgedHealth | null = null
  for (let look = 0; look < LOOKS_MOST; look += 1) {
    await new Promise(resolve => setTimeout(resolve, BETWEEN_LOOKS_MS))
    const now = await healthOf(account)
    if (now === null || !isJudgedAnew(before, now)) continue
    if (now.scoreHundredths !== before.scoreHundredths) return now
    // judged, but perhaps not yet by all: seen unmoved twice, it is
    if (unmoved !== null) return now
    unmoved = now
  }
  return unmoved
}

/** All that says something of an account or of lists it is in. */
const CHANGED = [
  '/v1/accounts/{id}/health',
  '/v1/accounts/{id}/health/changes',
  '/v1/accounts/{id}/history',
  '/v1/accounts/{id}/ladder',
  '/v1/accounts/{id}/promises',
  '/v1/accounts/{id}/record',
  '/v1/accounts/{id}/renewal-risk',
  '/v1/accounts/{id}/success-gap',
  '/v1/customer-verdicts',
  '/v1/vendor-verdicts',
  '/v1/measurements',
  '/v1/outcomes',
  '/v1/verdict-requests',
  '/v1/due-promises',
  '/v1/contradictions',
  '/v1/worklists/{csm}',
] as const

export async function askAnew(queries: QueryClient = answers): Promise<void> {
  await Promise.all(CHANGED.map(path => queries.invalidateQueries({ queryKey: answerKey(path) })))
}
