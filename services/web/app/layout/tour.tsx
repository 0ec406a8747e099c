// The first minute of whoever is new: four steps above the page, each on the page it speaks of. Ended once, it stays away.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../controls/button.tsx'
import { remember, remembered } from '../session/remembered.ts'
import { useSession } from '../session/use-session.ts'

type Step = { readonly to: string; readonly words: string }

export function Tour() {
  const { person } = useSession()
  const name = `tour:${person.id}`
  const [isOver, setOver] = useState(() => remembered(name) !== null)
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [at, setAt] = useState<number | null>(null)
  const navigate = useNavigate()
  if (isOver) return null
  const end = (): void => {
    remember(name, 'over')
    setOver(true)
  }
  const show = async (next: number): Promise<void> => {
    const { STEPS } = await import('./tour-steps.ts')
    const step = STEPS[next]
    if (step === undefined) {
      end()
      return
    }
    setSteps(STEPS)
    setAt(next)
    await navigate({ to: step.to })
  }
  return (
    <aside className="tour" aria-label="Tour">
      <p aria-live="polite">
        {at === null ? (
          'New here? Four steps show you round, in a minute.'
        ) : (
          <>
            <strong>
              {at + 1} of {steps.length}
            </strong>{' '}
            {steps[at]?.words}
          </>
        )}
      </p>
      <div className="row">
        <Button onClick={() => void show(at === null ? 0 : at + 1)}>
          {at === null ? 'Show me round' : at + 1 === steps.length ? 'That was all' : 'Go on'}
        </Button>
        {at !== null && at + 1 === steps.length ? null : (
          <Button isQuiet onClick={end}>
            {at === null ? 'No, thanks' : 'End the tour'}
          </Button>
        )}
      </div>
    </aside>
  )
}
