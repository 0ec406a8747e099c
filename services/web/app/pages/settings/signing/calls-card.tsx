// How many calls were signed on each day, and the switch that turns the others away.
import type { Answer } from '@rung/client'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatDay, formatPercent, plural } from '../../../controls/format.ts'
import { numeric, TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useWrite } from '../use-write.ts'

type Signing = Answer<'get', '/v1/nudges/signing'>

export function CallsCard() {
  const signing = useAnswer('/v1/nudges/signing', {})
  return (
    <div className="card stack">
      <h3>3. Signed calls alone</h3>
      <AnswerView answer={signing} lines={4}>
        {answer => <Calls {...answer} />}
      </AnswerView>
    </div>
  )
}

function Calls({ enforced, notYet, days }: Signing) {
  const change = useWrite(
    () => rung.put('/v1/nudges/signing', { body: { enforced: !enforced } }),
    ['/v1/nudges/signing'],
  )
  const called = days.filter(({ signedShare }) => signedShare !== null)
  return (
    <>
      <p>
        {enforced
          ? 'Whoever asks without a token is told nothing, with whatever key.'
          : 'Pages without a token are told nothing. Your servers may still ask without one; once calls without a token are turned away, what is unsigned below falls silent.'}
      </p>
      {called.length === 0 ? (
        <p className="muted">No call came in the last {plural(days.length, 'day')}.</p>
      ) : (
        <TableScroll label="Calls by day">
          <table>
            <TableHead
              columns={[
                'Day',
                numeric('Signed'),
                numeric('Not, from pages'),
                numeric('Not, from servers'),
                numeric('Refused'),
                numeric('Share signed'),
              ]}
            />
            <tbody>
              {called.map(each => (
                <tr key={each.day}>
                  <th scope="row">{formatDay(each.day)}</th>
                  <td className="number">{each.signed}</td>
                  <td className="number">{each.unsigned_page}</td>
                  <td className="number">{each.unsigned_server}</td>
                  <td className="number">{each.refused}</td>
                  <td className="number">{formatPercent(each.signedShare ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {change.error ? <ErrorNote error={change.error} /> : null}
      {!enforced && notYet !== null ? <p className="muted">It cannot be switched on yet. {notYet}</p> : null}
      <p>
        <Button
          isPrimary={!enforced}
          disabled={change.isPending || (!enforced && notYet !== null)}
          onClick={() => change.mutate()}
        >
          {enforced ? 'Let calls without a token in again' : 'Turn calls without a token away'}
        </Button>
      </p>
    </>
  )
}
