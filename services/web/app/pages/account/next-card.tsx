// What to do next: the card of today's list, what would make the unknown known, and how near another band is.
import type { Answer } from '@rung/client'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { unbroken } from '../../controls/unbroken.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useSession } from '../../session/use-session.ts'
import { bandChangeWords, settlingWords } from './card-words.ts'
import { useAccountFact } from './use-account.ts'

type Health = Answer<'get', '/v1/accounts/{id}/health'>

export function NextCard({ health }: { health: Health }) {
  return (
    <section className="card" aria-labelledby="next">
      <h2 id="next">What to do next</h2>
      <ul className="stack small next">
        <OnTheList health={health} />
        {health.wouldSettle.slice(0, 3).map(settling => (
          <li key={`${settling.fact}${settling.subjectId}`}>{settlingWords(settling)}</li>
        ))}
        <li>{bandChangeWords(health)}</li>
      </ul>
    </section>
  )
}

function OnTheList({ health }: { health: Health }) {
  const { asOf } = useTimeTravel()
  const { person } = useSession()
  const csm = useAccountFact().data?.csm ?? null
  const isOwn = csm === person.id
  const { data } = useAnswer(
    '/v1/worklists/{csm}',
    // of one's own by the name the navigation asks by: asked once
    { path: { csm: isOwn ? 'me' : (csm ?? '') } },
    { enabled: csm !== null && asOf === undefined },
  )
  const card = data?.cards.find(each => each.accountId === health.accountId && each.status === 'open')
  if (card === undefined) return null
  return (
    <li>
      <Link to="/today" search={{ ...(isOwn ? {} : { csm }), card: card.id } as never}>
        {card.play.name}
      </Link>
      , on today’s list: {unbroken(card.reasons[0]?.words ?? '')}
    </li>
  )
}
