// What went wrong, what to do about it, and the id under which the server's log has it.
import { ApiProblem, NoAnswer } from '@rung/client'
import { useLayoutEffect } from 'react'
import { isForbidden, isMissing, isSignedOut } from '../client/answers.ts'
import { Button } from './button.tsx'

/** What stands on the page, beside what it concerns. What stands nowhere is told at its foot: `MissingParts`. */
export const told = new Set<unknown>()

export function useTold(error: unknown): void {
  useLayoutEffect(() => {
    told.add(error)
    return () => void told.delete(error)
  }, [error])
}

export function ErrorNote({ error, again }: { error: unknown; again?: () => void }) {
  useTold(error)
  const { title, detail, requestId } = wordsOf(error)
  return (
    <div className="note error" role="alert">
      <h2>{title}</h2>
      <p>{detail}</p>
      {requestId === undefined ? null : (
        <p className="tiny">
          Request <code>{requestId}</code>
        </p>
      )}
      {again === undefined || isForbidden(error) || isMissing(error) ? null : (
        <Button onClick={again}>Try again</Button>
      )}
    </div>
  )
}

export function wordsOf(error: unknown): { title: string; detail: string; requestId?: string | undefined } {
  if (isSignedOut(error))
    return { title: 'Your session is over', detail: 'Sign in again in another tab, then try again here.' }
  if (error instanceof ApiProblem) {
    const { title, detail, errors = [] } = error.problem
    const fields = errors.map(({ field, message, fix }) => [field, message, fix].filter(Boolean).join(': '))
    return {
      title: title ?? 'It was refused',
      detail: [detail, ...fields].filter(Boolean).join(' '),
      requestId: error.requestId,
    }
  }
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof NoAnswer)
    return { title: 'No answer', detail: `${detail}. Is Rung running, and are you online?` }
  // the page's own: it was not asking anybody
  return {
    title: 'Something went wrong on this page',
    detail: `${detail}. Load the page again; if it stays so, tell whoever runs Rung.`,
  }
}
