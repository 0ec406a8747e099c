// What is asked again once something was written.
import { answers } from '../client/answers.ts'
import { sessionOptions } from '../session/use-session.ts'

/**
 * A fact may change any answer: those in sight are asked again at once, all others when they are next shown. Not who is
 * signed in.
 */
export const askAnew = (): Promise<void> =>
  answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionOptions.queryKey[0] })
