// The first minute of whoever is new: four steps above the page, each on the page it speaks of. Ended once, it stays away.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../controls/button.tsx'
import { remember, remembered } from '../session/remembered.ts'
import { useSession } from '../session/use-session.ts'

const STEPS = [
  {
    to: '/today',
    words: 'Today is whom to call, in order, and why now. Take the first card, and press e when it is done.',
  },
  {
    to: '/accounts',
    words:
      'Each dot is a customer: how much they use across, how much of what they came for they got, up. The two are never one bar.',
  },
  {
    to: '/contradictions',
    words:
      'Where you, the customer and the numbers see a customer differently, it stands here, the widest apart first.',
  },
  {
    to: '/accuracy',
    words:
      'A number that was wrong is kept, and counted here. Ctrl K goes anywhere, ? shows all keys, and the day above shows any day as it was known.',
  },
] as const

export function Tour() {
  const { person } = useSession()
  const name = `tour:${person.id}`
  const [isOver, setOver] = useState(() => remembered(name) !== null)
  const [at, setAt] = useState<number | null>(null)
  const navigate = useNavigate()
  if (isOver) return null
  const end = (): void => {
    remember(name, 'over')
    setOver(true)
  }
  const show = (next: number): void => {
    const step = STEPS[next]
    if (step === undefined) {
      end()
      return
    }
    setAt(next)
    void navigate({ to: step.to })
  }
  return (
    <aside className="tour" aria-label="Tour">
      <p aria-live="polite">
        {at === null ? (
          'New here? Four steps show you round, in a minute.'
        ) : (
          <>
            <strong>
              {at + 1} of {STEPS.length}
            </strong>{' '}
            {STEPS[at]?.words}
          </>
        )}
      </p>
      <div className="row">
        <Button onClick={() => show(at === null ? 0 : at + 1)}>
          {at === null ? 'Show me round' : at + 1 === STEPS.length ? 'That was all' : 'Go on'}
        </Button>
        {at !== null && at + 1 === STEPS.length ? null : (
          <Button isQuiet onClick={end}>
            {at === null ? 'No, thanks' : 'End the tour'}
          </Button>
        )}
      </div>
    </aside>
  )
}
