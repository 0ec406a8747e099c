// The lists of those whom one covers, above one's own.
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { formatDay, plural } from '../../controls/format.ts'
import { useCovered } from '../../session/use-covered.ts'
import { isOpen } from './arrange-cards.ts'

export function CoveredLists() {
  const covered = [...useCovered()]
  if (covered.length === 0) return null
  return (
    <ul className="row small covered-lists">
      {covered.map(([csm, last]) => (
        <CoveredList key={csm} csm={csm} last={last} />
      ))}
    </ul>
  )
}

function CoveredList({ csm, last }: { csm: string; last: Date }) {
  const { data: person } = useAnswer('/v1/people/{id}', { path: { id: csm } })
  const { data: list } = useAnswer('/v1/worklists/{csm}', { path: { csm } })
  const name = person?.name ?? person?.externalId ?? 'a colleague'
  return (
    <li>
      You cover for {name} until {formatDay(last)}:{' '}
      <Link to="/today" search={{ csm } as never}>
        {name}’s list
        {list === undefined ? null : `, ${plural(list.cards.filter(isOpen).length, 'open card')}`}
      </Link>
    </li>
  )
}
