// What became of a card that is closed, and the way back on its day.
import { usePeople } from '../../client/use-people.ts'
import { Button } from '../../controls/button.tsx'
import { formatInstant } from '../../controls/format.ts'
import { STATUS_WORDS } from './card-words.ts'
import type { Card } from './worklist-types.ts'

const THEN = {
  done: 'Its reasons rest now, unless one of them grows.',
  no_answer: 'It comes back when it is time to try again, or sooner when something gets worse.',
  snoozed: 'It comes back on the day you named.',
  dismissed: 'It stays away until its reasons grow.',
  handed_over: 'It is on their list, until they end it or hand it back.',
} as const

export function ClosedNote({ card, onUndo }: { card: Card; onUndo: (() => void) | undefined }) {
  const { status, statusAt, handedTo } = card
  const { nameOf } = usePeople()
  if (status === 'open' || status === 'started') return null
  const to = nameOf(handedTo)
  return (
    <div className="note row apart">
      <p>
        {STATUS_WORDS[status]}
        {to === null ? null : ` to ${to}`} since {formatInstant(statusAt)}. {THEN[status]}
      </p>
      {onUndo === undefined ? null : (
        <Button shortcut="z" onClick={onUndo}>
          Undo
        </Button>
      )}
    </div>
  )
}
