// What is shown where a page could not be: what happened, what to do, and the id under which the server knows it.
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorNote } from '../controls/error-note.tsx'

export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <div className="alone">
      <h1>This page could not be shown</h1>
      <ErrorNote error={error} again={reset} />
    </div>
  )
}
