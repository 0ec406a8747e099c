// A form about a card with its two ways out: it says what it will do, and is confirmed once.
import type { ReactNode } from 'react'
import { Button } from '../../controls/button.tsx'
import { chooseByDigit } from '../../controls/choice-field.tsx'
import type { Tell } from './after-action.ts'
import { whatChanged } from './what-changed.ts'
import type { Card, CardAction } from './worklist-types.ts'

type OnAct = (action: CardAction, tell: Tell) => void

export type FormProps = {
  readonly card: Card
  /** Our id of whose list it is. */
  readonly csm: string
  readonly today: string
  readonly onAct: OnAct
  readonly onCancel: () => void
}

/** A form with its two ways out; Enter confirms, Escape goes back. */
export function Confirmed({
  action,
  does,
  onAct,
  onCancel,
  children,
}: {
  action: CardAction | undefined
  does: string
  onAct: OnAct
  onCancel: () => void
  children: ReactNode
}) {
  return (
    <form
      className="stack act-form"
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
        else chooseByDigit(event)
      }}
      onSubmit={event => {
        event.preventDefault()
        if (action !== undefined) onAct(action, whatChanged)
      }}
    >
      {children}
      <div className="row">
        <Button
          type="submit"
          isPrimary
          shortcut="Enter"
          autoFocus={does === 'Close it'}
          aria-disabled={action === undefined}
        >
          {does}
        </Button>
        <Button shortcut="Escape" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
