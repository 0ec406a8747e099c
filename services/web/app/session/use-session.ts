// Who is signed in: read once when a page loads, which also gives the session its next id.
import type { Answer } from '@rung/client'
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { isSignedOut } from '../client/answers.ts'
import { keepCsrf, rung } from '../client/rung.ts'
import { remember, remembered } from './remembered.ts'

export type Session = Answer<'get', '/v1/session'>

export const sessionOptions = queryOptions({
  queryKey: ['/v1/session'],
  queryFn: async (): Promise<Session | null> => {
    if (await isStranger()) return null
    try {
      const session = await rung.get('/v1/session')
      keepCsrf(session.csrf)
      remember(BEEN_HERE, 'yes')
      return session
    } catch (error) {
      if (!isSignedOut(error)) throw error
      remember(BEEN_HERE, null)
      return null
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
})

/** Somebody signed in here before: the session is asked for at once. */
export const BEEN_HERE = 'been-here'

/** Whoever has no session is not asked who they are: the refusal would stand in the browser's console as an error. */
async function isStranger(): Promise<boolean> {
  if (remembered(BEEN_HERE) !== null) return false
  return !(await rung.get('/v1/sign-in/ways')).hasCookie
}

/** Below the layout somebody is signed in always. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionOptions)
  if (data === null) throw new Error('useSession is used outside of the pages of those who are signed in')
  return data
}

export const useMaybeSession = () => useQuery(sessionOptions)

export type Role = Session['role']

/** What a role may do, as far as pages show or hide it; the API decides. */
export const mayWrite = (role: Role): boolean => role !== 'viewer'
export const mayManage = (role: Role): boolean => role === 'admin' || role === 'manager'
export const mayAdmin = (role: Role): boolean => role === 'admin'
