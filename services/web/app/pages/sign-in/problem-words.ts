// Why somebody who came back from their company's sign-in is not signed in, and what to do.

const WORDS: Readonly<Record<string, string>> = {
  expired:
    'Signing in took too long, was begun in another window, or your browser keeps no cookies of this site. Try again; if it stays so, allow cookies for it.',
  cancelled: 'It was cancelled before it was done. Try again when you like.',
  issuer_failed:
    'Your company’s sign-in could not be reached, or its answer could not be trusted. Try again in a minute; if it stays so, tell whoever runs Rung.',
  not_known: 'Your company knows you, and Rung does not yet. Ask whoever runs Rung to add you.',
  no_role: 'You are known here, and nobody has said what you may do. Ask an admin of Rung for a role.',
  ended:
    'Your session is over: nothing was done in it for a while, you signed out in another window, or an admin ended it. Sign in again to go on where you were; if that does not work, ask an admin of Rung.',
  deactivated: 'Your access was ended. Ask an admin of Rung if that was not meant.',
}

/** Null where nothing went wrong. */
export function problemWords(problem: unknown): string | null {
  if (typeof problem !== 'string') return null
  return WORDS[problem] ?? 'It did not work. Try again.'
}
