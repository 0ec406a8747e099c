// Where there is nothing yet: says so, and what to do next.
import type { ReactNode } from 'react'

/** `level`: of its heading; 2 where it stands right below the title of the page. */
export function Empty({
  title,
  level = 3,
  children,
}: {
  title: string
  level?: 2 | 3 | 4
  children?: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
