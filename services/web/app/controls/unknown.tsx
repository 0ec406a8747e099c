// What is not known looks so: hatched, with the word, and what would make it known. Never a grey zero.
import type { ReactNode } from 'react'

export function Unknown({ until }: { until?: ReactNode }) {
  return (
    <>
      <span className="unknown">unknown</span>
      {until === undefined ? null : <span className="small muted"> {until}</span>}
    </>
  )
}
