// Verdicts asked for by link: what was sent, opened and answered; those that are open can be revoked.
import { Link } from '@tanstack/react-router'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { FilterSelect } from '../../../controls/filter-select.tsx'
import { formatDay } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { Pager } from '../../../controls/pager.tsx'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { oneOf, type Reads, useAddress } from '../../../layout/use-address.ts'
import { useSetPageSearch } from '../../../layout/use-page-search.ts'
import { useAccountNames } from '../use-account-names.ts'
import { useWrite } from '../use-write.ts'
import { useMayWriteOf } from './use-may-write-of.ts'

const STATUS = [
  { value: 'sent', words: 'Sent' },
  { value: 'opened', words: 'Opened' },
  { value: 'answered', words: 'Answered' },
  { value: 'expired', words: 'Expired' },
  { value: 'revoked', words: 'Revoked' },
] as const

const READS: Reads = { status: oneOf(STATUS.map(({ value }) => value)) }

export function AskedSection() {
  const { status, cursor } = useAddress(READS)
  const setSearch = useSetPageSearch()
  const mayWriteOf = useMayWriteOf()
  const known = STATUS.find(({ value }) => value === status)?.value
  const requests = useAnswer(
    '/v1/verdict-requests',
    { query: { status: known, cursor, limit: 100 } },
    { keepsLast: true },
  )
  const nameOf = useAccountNames()
  const revoke = useWrite(
    (id: string) => rung.post('/v1/verdict-requests/{id}/revoke', { path: { id } }),
    ['/v1/verdict-requests'],
  )
  return (
    <div className="card stack">
      <h3>Asked by link</h3>
      <FilterSelect
        label="State"
        value={known}
        choices={STATUS}
        onChange={value => setSearch({ status: value, cursor: undefined })}
      />
      {revoke.error === null ? null : <ErrorNote error={revoke.error} />}
      <AnswerView answer={requests}>
        {({ data, nextCursor }) =>
          data.length === 0 ? (
            <Empty title="Nobody was asked by link">
              <p>Ask a customer from their account: “Ask by link” stands beside each outcome.</p>
            </Empty>
          ) : (
            <>
              <TableScroll label="Verdicts asked for">
                <table {...TABLE} className="stacks">
                  <TableHead
                    parts={HEAD_PARTS}
                    columns={['Account', 'Asked', 'State', 'Opened', 'Answered', unseen('Change')]}
                  />
                  <tbody {...ROWS}>
                    {data.map(each => (
                      <tr {...ROW} key={each.id}>
                        <th {...ROW_HEAD} scope="row">
                          <Link to="/accounts/$id" params={{ id: each.account }}>
                            {nameOf(each.account)}
                          </Link>
                        </th>
                        <td {...cell('Asked')}>{formatDay(each.askedAt)}</td>
                        <td {...cell('State')}>{STATUS.find(({ value }) => value === each.status)?.words}</td>
                        <td {...cell('Opened')}>{each.openedAt === null ? '' : formatDay(each.openedAt)}</td>
                        <td {...cell('Answered')}>
                          {each.answeredAt === null ? '' : formatDay(each.answeredAt)}
                        </td>
                        <td {...cell('')}>
                          {mayWriteOf(each.account) &&
                          (each.status === 'sent' || each.status === 'opened') ? (
                            <Button isQuiet onClick={() => revoke.mutate(each.id)}>
                              Revoke
                            </Button>
                          ) : null}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
              <Pager nextCursor={nextCursor} />
            </>
          )
        }
      </AnswerView>
    </div>
  )
}
