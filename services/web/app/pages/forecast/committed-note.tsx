// When the final was committed and by whom, with the way to the quarter as it stood then.
import { formatInstant } from '../../controls/format.ts'
import { useSetPageSearch } from '../../layout/use-page-search.ts'
import type { Forecast } from './fan-quarters.ts'

/** The quarter frozen as committed: what was judged of that day and known at that instant. */
export function CommittedNote({ forecast: { numbers, quarter } }: { forecast: Forecast }) {
  const setSearch = useSetPageSearch()
  const { final } = numbers
  if (final === null) return null
  const { recordedAt, personName, declared } = final
  const frozen = { quarter, asOf: recordedAt.slice(0, 10), knownAt: recordedAt }
  return (
    <p className="small">
      Committed {formatInstant(recordedAt)}
      {personName === null ? '' : ` by ${personName}`}
      {declared ? ', written down later' : ''}.{' '}
      <a
        href={`?${new URLSearchParams(frozen)}`}
        onClick={event => {
          event.preventDefault()
          setSearch(frozen)
        }}
      >
        The quarter as it stood then
      </a>
    </p>
  )
}
