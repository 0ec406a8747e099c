// Their people: who stands where, what part they have, who went quiet, what to ask them next.
import type { Answer } from '@rung/client'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { LEVEL_WORDS } from '../../controls/health-words.ts'
import { TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { LadderHistory } from './ladder-history.tsx'
import { NOBODY } from './names.ts'
import { departureWords, isQuiet, roleWords, type Seen, seenWords } from './people-words.ts'
import { PlacedForm } from './placed-form.tsx'
import { useLadder, useStakeholders, useUsage } from './use-account.ts'

type Stakeholder = Answer<'get', '/v1/stakeholders'>['data'][number]
type Standing = Answer<'get', '/v1/accounts/{id}/ladder'>['stakeholders'][number]

export function PeopleSection() {
  const { stakeholders: standings, asOf: today } = useLadder().data ?? {}
  const uses = useUsage().data?.stakeholders
  return (
    <>
      <AnswerView answer={useStakeholders()} lines={6}>
        {({ data }) => {
          const there = data.filter(({ mergedInto }) => mergedInto === null)
          return there.length === 0 ? (
            <Empty title="Nobody of theirs is on record">
              <p>
                Who decides on the money, who uses it each day, who speaks for us? Put the first of them on
                record.
              </p>
            </Empty>
          ) : (
            <div className="card">
              <TableScroll label="Table of their people">
                <table {...TABLE} className="people stacks">
                  <TableHead columns={['Who', 'Stands at', 'Uses it', 'Ask next']} parts={HEAD_PARTS} />
                  <tbody {...ROWS}>
                    {there.map(person => (
                      <Person
                        key={person.id}
                        person={person}
                        today={today}
                        standing={standings?.find(({ id }) => id === person.id)}
                        seen={uses?.find(({ id }) => id === person.id)}
                      />
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            </div>
          )
        }}
      </AnswerView>
      <LadderHistory />
      <PlacedForm name="touch">Record that you spoke</PlacedForm>
    </>
  )
}

function Person({
  person,
  today,
  standing,
  seen,
}: {
  person: Stakeholder
  /** The day that is shown; undefined until it is known. */
  today: string | undefined
  standing: Standing | undefined
  seen: Seen | undefined
}) {
  const level = standing?.level ?? null
  return (
    <tr {...ROW}>
      <th {...ROW_HEAD} scope="row">
        {person.name ?? NOBODY}
        <span className="tiny">
          {[roleWords(person.role), person.title].filter(Boolean).join(', ')}
          {person.departedOn === null || today === undefined
            ? ''
            : `, ${departureWords(person.departedOn, today)}`}
        </span>
      </th>
      <td {...cell('Stands at')}>
        {level === null ? <span className="unknown">unknown</span> : `${level} ${LEVEL_WORDS[level]}`}
        {standing?.hostile === true ? <span className="bad">, against us</span> : null}
      </td>
      <td {...cell('Uses it')} className={seen !== undefined && isQuiet(seen) ? 'bad' : undefined}>
        {seenWords(seen)}
      </td>
      <td {...cell('Ask next')}>
        {standing?.next === null || standing === undefined ? '' : standing.next.keyQuestion}
      </td>
    </tr>
  )
}
