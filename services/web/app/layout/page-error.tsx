// What is shown where a page could not be: what happened, what to do, and the id under which the server knows it.
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorNote } from '../controls/error-note.tsx'

export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <div className="alone">
      <ErrorNote error={error} again={reset} />
    </div>
  )
}
