// A table wider than its place: scrolled sideways by pointer, and by arrow keys once it has the focus.
import type { ReactNode } from 'react'

/** `roomBelow`: of rows that are still to come, in CSS pixels. */
export function TableScroll({
  label,
  roomBelow = 0,
  children,
}: {
  label: string
  roomBelow?: number
  children: ReactNode
}) {
  return (
    <section
      className="table-scroll"
      aria-label={label}
      style={{ paddingBlockEnd: roomBelow }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard
      tabIndex={0}
    >
      {children}
    </section>
  )
}
