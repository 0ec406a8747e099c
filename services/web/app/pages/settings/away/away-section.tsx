// Who is away and who stands in for them: each CSM says it of themselves, managers and admins of anybody.
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { usePeople } from '../../../client/use-people.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { type Absence, whyNotCovered } from '../../../controls/away-words.ts'
import { Button } from '../../../controls/button.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatDay } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useToast } from '../../../controls/toast.tsx'
import { lastDayAway } from '../../../session/covered.ts'
import { mayManage, mayWrite, useSession } from '../../../session/use-session.ts'
import { useWrite } from '../use-write.ts'
import { AwayForm } from './away-form.tsx'

export function AwaySection() {
  const { role } = useSession()
  const absences = useAnswer('/v1/csm-absences', {})
  return (
    <>
      <p className="muted">
        While somebody is away, their deputy may write about their accounts and work through their cards, in
        their own name. It ends by itself.
      </p>
      {mayWrite(role) ? <AwayForm /> : null}
      <div className="card stack">
        <h3>Away now or soon</h3>
        <AnswerView answer={absences}>
          {({ data }) =>
            data.length === 0 ? <Empty title="Nobody is away" /> : <Absences absences={data} />
          }
        </AnswerView>
      </div>
    </>
  )
}

function Absences({ absences }: { absences: readonly Absence[] }) {
  const { role, person } = useSession()
  const { nameOf } = usePeople()
  const toast = useToast()
  const record = ({ csmId: csm, deputyId: deputy, startsOn, endsOn }: Absence) =>
    rung.post('/v1/csm-absences', { body: { csm, deputy, startsOn, endsOn } })
  const back = useWrite(record, ['/v1/csm-absences'])
  const end = useWrite(
    (absence: Absence) =>
      rung.delete('/v1/csm-absences/{id}', { path: { id: absence.id } }).then(() => absence),
    ['/v1/csm-absences'],
    absence =>
      toast.tell(`${nameOf(absence.csmId) ?? 'A colleague'} is not away any more.`, () =>
        back.mutate(absence),
      ),
  )
  const error = end.error ?? back.error
  return (
    <>
      {error === null ? null : <ErrorNote error={error} />}
      <TableScroll label="Away now or soon">
        <table {...TABLE} className="stacks">
          <TableHead parts={HEAD_PARTS} columns={['Who', 'Away', 'Who covers', unseen('Change')]} />
          <tbody {...ROWS}>
            {absences.map(absence => (
              <tr {...ROW} key={absence.id}>
                <th {...ROW_HEAD} scope="row">
                  {nameOf(absence.csmId) ?? 'A colleague'}
                </th>
                <td {...cell('Away')}>
                  {formatDay(absence.startsOn)} to {formatDay(lastDayAway(absence.endsOn))}
                  {absence.underway ? <strong> now</strong> : null}
                </td>
                <td {...cell('Who covers')}>
                  {nameOf(absence.deputyId) ?? 'A colleague'}
                  <NotCovered absence={absence} />
                </td>
                <td {...cell('')}>
                  {mayManage(role) || (mayWrite(role) && absence.csmId === person.id) ? (
                    <Button isQuiet onClick={() => end.mutate(absence)}>
                      {absence.underway ? 'Back already' : 'Take it back'}
                      <span className="visually-hidden">: {nameOf(absence.csmId)}</span>
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  )
}

function NotCovered({ absence }: { absence: Absence }) {
  const why = whyNotCovered(absence)
  return why === undefined ? null : <span className="bad"> {why}</span>
}
