// What a page does once its session opens nothing any more: asks who one is, once, and goes to the sign-in page where that is nobody;
// but not from under words that somebody typed: those stay, and are filed once they have signed in again.
import { answers, isSignedOut } from '../client/answers.ts'
import { keepCsrf, rung, whenSignedOut } from '../client/rung.ts'
import { remember } from './remembered.ts'
import { isSomethingTyped, watchTyping } from './typed.ts'
import { BEEN_HERE, sessionOptions } from './use-session.ts'

/** All is asked for anew once in this time at most: what was under way meanwhile is refused a moment later still. */
const AGAIN_MS = 10_000

/** Whoever tells that the session is over while the page stays; null once it is no longer. */
export type TellOver = (signIn: SignIn | null) => void
export type SignIn = {
  /** Asks again whether one is signed in. */
  again(): void
  /** Gives up what was typed. */
  leave(): void
}

let tellOver: TellOver | undefined
/** Not null while it is over and the page stays. */
let over: SignIn | null = null

/** Told at once where it is over already. Returns what ends it. */
export function onSessionOver(tell: TellOver): () => void {
  tellOver = tell
  if (over !== null) tell(over)
  return () => {
    tellOver = undefined
  }
}

/** Heard from then on: by any answer of 401, the stream of what others change among them, which ends with the session. */
export function watchSession(): void {
  let isAsking = false
  let renewedAt = Number.NEGATIVE_INFINITY
  const ask = async (): Promise<void> => {
    const who = await renew()
    // all of this page goes: nothing of it is asked for, and nothing told, under a name that is not its own
    if (who === 'another') return location.reload()
    if (who === 'nobody') return stayOrLeave(again)
    if (over !== null) tellOver?.(null)
    over = null
    if (performance.now() - renewedAt < AGAIN_MS) return
    renewedAt = performance.now()
    await answers.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== sessionOptions.queryKey[0],
    })
  }
  const again = (): void => {
    if (isAsking) return
    isAsking = true
    ask()
      // no answer at all says nothing of the session: the next 401 asks again
      .catch(() => undefined)
      .finally(() => {
        isAsking = false
      })
  }
  whenSignedOut(again)
  watchTyping()
  // back from the tab in which one signed in
  addEventListener('focus', () => over !== null && again())
}

/** Told once: whoever goes on typing is left alone. */
function stayOrLeave(again: () => void): void {
  if (!isSomethingTyped()) leave()
  else if (over === null) {
    over = { again, leave }
    tellOver?.(over)
  }
}

/** Who is signed in now. The same person, under another role or a new id: the page goes on with those, and with nobody else's. */
async function renew(): Promise<'same' | 'another' | 'nobody'> {
  try {
    const session = await rung.get('/v1/session')
    const former = answers.getQueryData(sessionOptions.queryKey)
    if (former && former.person.id !== session.person.id) return 'another'
    keepCsrf(session.csrf)
    answers.setQueryData(sessionOptions.queryKey, session)
    return 'same'
  } catch (error) {
    if (isSignedOut(error)) return 'nobody'
    throw error
  }
}

/** A fresh page, where nothing of what was read stays; whoever signs in again comes back here. */
function leave(): void {
  keepCsrf('')
  remember(BEEN_HERE, null)
  const returnTo = `${location.pathname}${location.search}${location.hash}`
  location.assign(`/sign-in?${new URLSearchParams({ problem: 'ended', returnTo })}`)
}
