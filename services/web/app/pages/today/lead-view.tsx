// Today for who looks after no accounts: how the customers stand, what renews soon, and whose day to look at.

import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { type Absence, awaySentence } from '../../controls/away-words.ts'
import { Band } from '../../controls/band.tsx'
import { Empty } from '../../controls/empty.tsx'
import { ErrorNote } from '../../controls/error-note.tsx'
import { formatMoneyShort, formatNumber } from '../../controls/format.ts'
import { JudgingNote } from '../../controls/judging-note.tsx'
import { Money } from '../../controls/money.tsx'
import { Skeleton } from '../../controls/skeleton.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useSession } from '../../session/use-session.ts'
import { BookTasks } from './book-tasks.tsx'
import { daySentence } from './day-sentence.ts'
import { RenewalsSoon } from './renewals-soon.tsx'
import { inOrder, type Summary, summarySentence } from './summary-sentence.ts'
import '../../styles/beyond.css'
import './lead.css'

export function LeadView() {
  const { person } = useSession()
  const summary = useAnswer('/v1/portfolio/summary', { query: useTimeTravel() })
  return (
    <AnswerView answer={summary} lines={10} title="Today">
      {data => (
        <>
          <div className="page-head">
            <div>
              <h1>Today</h1>
              <p>
                {summarySentence(data)}{' '}
                <JudgingNote pending={data.pending} stuckAccounts={data.stuckAccounts} />
              </p>
            </div>
          </div>
          <div className="lead in-turn">
            <div className="stack wide">
              <Bands summary={data} />
              <Lists summary={data} />
              <BookTasks personId={person.id} />
            </div>
            <RenewalsSoon />
          </div>
        </>
      )}
    </AnswerView>
  )
}

function Bands({ summary: { bands, currency } }: { summary: Summary }) {
  return (
    <section aria-labelledby="bands-title">
      <h2 id="bands-title">How customers stand</h2>
      <ul className="lead-bands">
        {inOrder(bands).map(({ key, accounts, arrMinor }) => (
          <li key={key}>
            <Link className="card tile" to="/accounts" search={{ band: key } as never}>
              <Band band={key} />
              <strong className="figure">{formatNumber(accounts)}</strong>
              <span className="small muted">
                {currency === null ? null : formatMoneyShort(arrMinor, currency)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lists({ summary: { csms, currency } }: { summary: Summary }) {
  const people = useAnswer('/v1/people', { query: { limit: 1000 } })
  const absences = useAnswer('/v1/csm-absences', {})
  const { asOf } = useTimeTravel()
  const lists = useAnswer('/v1/worklists', asOf === undefined ? {} : { query: { date: asOf } })
  const away = (csm: string | null) => absences.data?.data.find(each => each.underway && each.csmId === csm)
  const nameOf = new Map(people.data?.data.map(person => [person.id, person.name ?? person.externalId]))
  const lookingAfter = csms.filter(csm => csm.key !== null)
  if (lookingAfter.length === 0) {
    return (
      <Empty title="Nobody looks after an account yet">
        <p>
          Name a CSM with each account, and their list is here the next morning.{' '}
          <Link to="/settings">Settings</Link>
        </p>
      </Empty>
    )
  }
  return (
    <section aria-labelledby="lists-title">
      <h2 id="lists-title">Whose day</h2>
      {[people, absences, lists].some(({ isPending }) => isPending) ? (
        <Skeleton lines={lookingAfter.length} />
      ) : people.isLoadingError ? (
        <ErrorNote error={people.error} again={() => void people.refetch()} />
      ) : (
        <TableScroll label="CSMs and their day">
          <table className="table">
            <TableHead columns={['CSM', numeric('Accounts'), numeric('ARR'), 'Today']} />
            <tbody>
              {lookingAfter.map(({ key, accounts, arrMinor }) => (
                <tr key={key}>
                  <th scope="row">
                    <Link to="/today" search={{ csm: key } as never}>
                      {nameOf.get(key ?? '') ?? 'A person without a name'}
                    </Link>
                    <Away absence={away(key)} nameOf={id => nameOf.get(id) ?? null} />
                  </th>
                  <td className="number">{formatNumber(accounts)}</td>
                  <td className="number">
                    {currency === null ? null : <Money minor={arrMinor} currency={currency} />}
                  </td>
                  <td>{daySentence(lists.data?.data.find(list => list.csmId === key))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}

function Away({ absence, nameOf }: { absence: Absence | undefined; nameOf: (id: string) => string | null }) {
  if (absence === undefined) return null
  return <p className="tiny">{awaySentence(absence, nameOf)}</p>
}
