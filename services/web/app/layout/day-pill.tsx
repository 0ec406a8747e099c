// Which day is shown, and the way to another: every page can be seen as it was known on a day.
import { lazy, Suspense, useId, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { formatDay } from '../controls/format.ts'
import { Skeleton } from '../controls/skeleton.tsx'
import { useTimeTravel } from './time-travel.ts'
import { useSetPageSearch } from './use-page-search.ts'

// loaded when the pill is first opened
const DayForm = lazy(async () => ({ default: (await import('./day-form.tsx')).DayForm }))

export function DayPill() {
  const { asOf } = useTimeTravel()
  const id = useId()
  const [isWanted, setWanted] = useState(false)
  return (
    <>
      <button type="button" className="pill" popoverTarget={id}>
        {asOf === undefined ? `${formatDay(new Date())}, live` : formatDay(asOf)}
      </button>
      <div id={id} popover="auto" className="from-top" onToggle={() => setWanted(true)}>
        {isWanted ? (
          <Suspense fallback={<Skeleton lines={3} />}>
            <DayForm close={() => document.getElementById(id)?.hidePopover()} />
          </Suspense>
        ) : null}
      </div>
    </>
  )
}

export function PastDayBanner() {
  const { asOf, knownAt } = useTimeTravel()
  const setSearch = useSetPageSearch()
  if (asOf === undefined) return null
  return (
    <div className="past-day" role="status">
      <span>
        {knownAt === undefined
          ? `You see ${formatDay(asOf)} by what is known today.`
          : `You see what was known on ${formatDay(asOf)}. What happened since is left out.`}
      </span>
      <Button onClick={() => setSearch({ asOf: undefined, knownAt: undefined })}>Back to today</Button>
    </div>
  )
}
