// Files a fact and waits, a little, until the account is judged anew: what it changed is said at once.
import { rung } from '../client/rung.ts'
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
