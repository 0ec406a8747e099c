// The day in one line: how many cards, how many of the hours, and how far one has come.
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { formatDay, formatPercent } from '../../controls/format.ts'
import { useSession } from '../../session/use-session.ts'
import { headline, progressOf } from './arrange-cards.ts'
import type { Worklist } from './worklist-types.ts'

/** Says nothing of the card that is open: not drawn anew for another. */
export const TodayHead = memo(function TodayHead({
  list,
  isOwn,
  coversUntil,
  name,
}: {
  list: Worklist
  isOwn: boolean
  name: string | null | undefined
  /** The last day on which whoever reads it stands in for the CSM of the list. */
  coversUntil: Date | undefined
}) {
  const progress = progressOf(list.cards)
  const waiting = list.passedOver + list.putAway
  return (
    <div className="page-head day-head">
      <div>
        <h1>{headline(list)}</h1>
        <p>
          {isOwn ? null : <WhoseList name={name ?? list.externalId} coversUntil={coversUntil} />}
          {list.dayOff && `${list.dayOff}: a day off. `}
          {list.halfDay && `${list.halfDay}: half of the hours. `}
          {list.kept
            ? null
            : `Nobody opened this list on ${formatDay(list.date)}: it is what it would have been. `}
          {waiting > 0 ? (
            <>
              {waiting} passed over; <a href="#left-out">see why</a>.
            </>
          ) : null}
        </p>
      </div>
      {list.cards.length === 0 ? null : (
        <div className="progress">
          <progress max={1} value={progress.share} aria-label="Share of the hours that is done">
            {formatPercent(progress.share)}
          </progress>
          <span className="tiny">
            {progress.closed === progress.all ? 'All done' : `${progress.closed} of ${progress.all} done`}
          </span>
        </div>
      )}
    </div>
  )
})

function WhoseList({ name, coversUntil }: { name: string; coversUntil: Date | undefined }) {
  const { role } = useSession()
  return (
    <>
      The list of {name}
      {coversUntil === undefined ? null : `, whom you cover until ${formatDay(coversUntil)}`}.{' '}
      <Link to="/today" search={{}}>
        {role === 'csm' ? 'My list' : 'Other lists'}
      </Link>{' '}
    </>
  )
}
