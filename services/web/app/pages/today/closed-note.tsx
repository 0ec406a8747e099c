// What became of a card that is closed.
import { formatInstant } from '../../controls/format.ts'
import { STATUS_WORDS } from './card-words.ts'
import type { Card } from './worklist-types.ts'

const THEN = {
  done: 'Its reasons rest now, unless one of them grows.',
  snoozed: 'It comes back on the day you named.',
  dismissed: 'It stays away until its reasons grow.',
} as const

export function ClosedNote({ card: { status, statusAt } }: { card: Card }) {
  if (status === 'open' || status === 'started') return null
  return (
    <p className="note">
      {STATUS_WORDS[status]} since {formatInstant(statusAt)}. {THEN[status]}
    </p>
  )
}
