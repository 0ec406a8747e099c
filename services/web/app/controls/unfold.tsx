// More about something, opened where it stands: what is inside is asked for when it is first opened.
import { type ReactNode, useState } from 'react'

export function Unfold({ title, children }: { title: string; children: ReactNode }) {
  const [wasOpened, setOpened] = useState(false)
  return (
    <details className="small" onToggle={event => event.currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      {wasOpened ? children : null}
    </details>
  )
}
