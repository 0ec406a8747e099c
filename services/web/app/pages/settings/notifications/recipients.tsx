// For admins: who is sent their list of the day, when, and whether it is taken. Where to is theirs alone.
import type { Answer } from '@rung/client'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { formatDay } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { whenOf } from './digest-words.ts'

type Recipient = Answer<'get', '/v1/digest-recipients'>['data'][number]

export function Recipients() {
  const recipients = useAnswer('/v1/digest-recipients', {})
  return (
    <div className="card stack">
      <h3>Who is sent their list</h3>
      <AnswerView answer={recipients}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty title="Nobody yet">
              <p>Each of your people switches it on for themselves, here.</p>
            </Empty>
          ) : (
            <TableScroll label="Who is sent their list">
              <table {...TABLE} className="stacks">
                <TableHead parts={HEAD_PARTS} columns={['Name', 'When', 'The newest']} />
                <tbody {...ROWS}>
                  {data.map(each => (
                    <tr {...ROW} key={each.personId}>
                      <th {...ROW_HEAD} scope="row">
                        {each.name ?? each.personId}
                      </th>
                      <td {...cell('When')}>{each.enabled ? whenOf(each) : 'Switched off'}</td>
                      <td {...cell('The newest')}>{newestOf(each)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )
        }
      </AnswerView>
    </div>
  )
}

const STATUS = {
  pending: 'not taken yet',
  delivered: 'taken',
  failed: 'given up',
  expired: 'not taken on its day',
} as const

const newestOf = ({ lastDay, lastStatus }: Recipient): string =>
  lastDay === null || lastStatus === null ? 'None yet' : `${formatDay(lastDay)}: ${STATUS[lastStatus]}`
