// Ends the session here, and forgets all that was read with it.
import { answers } from '../client/answers.ts'
import { keepCsrf, rung } from '../client/rung.ts'
import { remember } from './remembered.ts'
import { BEEN_HERE } from './use-session.ts'

export async function signOut(): Promise<void> {
  await rung.delete('/v1/session')
  keepCsrf('')
  remember(BEEN_HERE, null)
  answers.clear()
  // a fresh page: nothing of the former person stays in memory
  location.assign('/sign-in')
}
