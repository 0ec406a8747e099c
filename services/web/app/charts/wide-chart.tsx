// A drawing of many parts: it keeps their size, and is scrolled sideways where there is no room, by the keyboard too.
import type { ReactNode } from 'react'
import '../styles/charts.css'

export function WideChart({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard
    <figure className="chart wide" tabIndex={0}>
      {children}
    </figure>
  )
}
