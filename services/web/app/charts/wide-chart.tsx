// A drawing of many parts: it takes the width there is, down to what its parts need, and is scrolled sideways below that, by the keyboard too.
import type { ReactNode } from 'react'
import { useWidth } from './use-width.ts'
import '../styles/charts.css'

export function WideChart({
  usual,
  least,
  children,
}: {
  /** CSS pixels, until the place is measured. */
  usual: number
  /** Narrower than this its letters would run into each other. */
  least: number
  children: (width: number) => ReactNode
}) {
  const { ref, width } = useWidth<HTMLElement>(usual, least)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard
    <figure className="chart wide" tabIndex={0} ref={ref}>
      {children(width)}
    </figure>
  )
}
