// Which day is shown, and the way to another: every page can be seen as it was known on a day.
import { useId, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { formatDay } from '../controls/format.ts'
import { useTimeTravel } from './time-travel.ts'
import { useSetPageSearch } from './use-page-search.ts'

/** The end of a day, in the reader's zone: what was recorded by then was known that day. */
const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString()

export function DayPill() {
  const { asOf } = useTimeTravel()
  const setSearch = useSetPageSearch()
  const id = useId()
  const [day, setDay] = useState(asOf ?? '')
  const show = (chosen: string | undefined): void => {
    document.getElementById(id)?.hidePopover()
    setSearch({ asOf: chosen, knownAt: chosen === undefined ? undefined : endOfDay(chosen) })
  }
  return (
    <>
      <button type="button" className="pill" popoverTarget={id}>
        {asOf === undefined ? `${formatDay(new Date())}, live` : formatDay(asOf)}
      </button>
      <div id={id} popover="auto" className="from-top">
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
      </div>
    </>
  )
}

export function PastDayBanner() {
  const { asOf } = useTimeTravel()
  const setSearch = useSetPageSearch()
  if (asOf === undefined) return null
  return (
    <div className="past-day" role="status">
      <span>You see what was known on {formatDay(asOf)}. What happened since is left out.</span>
      <Button onClick={() => setSearch({ asOf: undefined, knownAt: undefined })}>Back to today</Button>
    </div>
  )
}
