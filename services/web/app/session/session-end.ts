// What a page does once its session opens nothing any more: asks who one is, once, and goes to the sign-in page where that is nobody.
import { answers, isSignedOut } from '../client/answers.ts'
import { keepCsrf, rung, whenSignedOut } from '../client/rung.ts'
import { remember } from './remembered.ts'
import { BEEN_HERE, sessionOptions } from './use-session.ts'

/** All is asked for anew once in this time at most: what was under way meanwhile is refused a moment later still. */
const AGAIN_MS = 10_000

/** Heard from then on: by any answer of 401, the stream of what others change among them, which ends with the session. */
export function watchSession(): void {
  let isAsking = false
  let renewedAt = Number.NEGATIVE_INFINITY
  const ask = async (): Promise<void> => {
    if (!(await renew())) return leave()
    if (performance.now() - renewedAt < AGAIN_MS) return
    renewedAt = performance.now()
    await answers.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== sessionOptions.queryKey[0],
    })
  }
  whenSignedOut(() => {
    if (isAsking) return
    isAsking = true
    ask()
      // no answer at all says nothing of the session: the next 401 asks again
      .catch(() => undefined)
      .finally(() => {
        isAsking = false
      })
  })
}

/** True where one is signed in still, under another role or a new id: the page goes on with those. */
async function renew(): Promise<boolean> {
  try {
    const session = await rung.get('/v1/session')
    keepCsrf(session.csrf)
    answers.setQueryData(sessionOptions.queryKey, session)
    return true
  } catch (error) {
    if (isSignedOut(error)) return false
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
