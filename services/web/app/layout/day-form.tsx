// The day of which everything is shown: chosen, or today again.
import { useId, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { useTimeTravel } from './time-travel.ts'
import { useSetPageSearch } from './use-page-search.ts'
import '../styles/beyond.css'

/** The end of a day, in the reader's zone: what was recorded by then was known that day. */
const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString()

export function DayForm({ close }: { close: () => void }) {
  const { asOf } = useTimeTravel()
  const setSearch = useSetPageSearch()
  const id = useId()
  const [day, setDay] = useState(asOf ?? '')
  const show = (chosen: string | undefined): void => {
    close()
    setSearch({ asOf: chosen, knownAt: chosen === undefined ? undefined : endOfDay(chosen) })
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (day !== '') show(day)
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-day`}>Show everything as it was known on</label>
        <input
          id={`${id}-day`}
          type="date"
          value={day}
          onChange={event => setDay(event.target.value)}
          required
        />
      </div>
      <div className="row">
        <Button type="submit" isPrimary>
          Show that day
        </Button>
        {asOf === undefined ? null : <Button onClick={() => show(undefined)}>Back to today</Button>}
      </div>
    </form>
  )
}
