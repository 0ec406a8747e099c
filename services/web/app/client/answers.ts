// What the API answered, kept a while: every page reads through this.
import { ApiProblem } from '@rung/client'
import { QueryClient } from '@tanstack/react-query'

const FRESH_MS = 30_000

/** The client itself repeats what may be repeated: here nothing is sent again. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: false, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})

export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401
export const isForbidden = (error: unknown): boolean => error instanceof ApiProblem && error.status === 403
export const isMissing = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404
