// The customer's own words, set apart from ours.
import type { ReactNode } from 'react'

export function Quote({ children, by }: { children: string; by?: ReactNode }) {
  return (
    <blockquote className="quote">
      <p>“{children}”</p>
      {by === undefined ? null : <footer>{by}</footer>}
    </blockquote>
  )
}
