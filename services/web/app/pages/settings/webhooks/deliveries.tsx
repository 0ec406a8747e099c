// What was sent to a webhook, the newest first: taken, to be sent again, or given up.
import type { Answer } from '@rung/client'
import { rung } from '../../../client/rung.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Button } from '../../../controls/button.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { ErrorNote } from '../../../controls/error-note.tsx'
import { formatInstant, plural } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { useWrite } from '../use-write.ts'
import { eventWords } from './event-words.ts'

type Delivery = Answer<'get', '/v1/webhooks/{id}/deliveries'>['data'][number]

export function Deliveries({ id, isEnabled }: { id: string; isEnabled: boolean }) {
  const deliveries = useAnswer('/v1/webhooks/{id}/deliveries', { path: { id }, query: { limit: 50 } })
  const again = useWrite(
    (delivery: string) =>
      rung.post('/v1/webhooks/{id}/deliveries/{delivery}/redeliver', { path: { id, delivery } }),
    ['/v1/webhooks', '/v1/webhooks/{id}/deliveries'],
  )
  return (
    <div className="stack">
      {again.error === null ? null : <ErrorNote error={again.error} />}
      <AnswerView answer={deliveries}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty title="Nothing was sent yet" />
          ) : (
            <TableScroll label="Deliveries">
              <table {...TABLE} className="stacks">
                <TableHead
                  parts={HEAD_PARTS}
                  columns={['When', 'What', 'What came of it', unseen('Change')]}
                />
                <tbody {...ROWS}>
                  {data.map(each => (
                    <tr {...ROW} key={each.id}>
                      <th {...ROW_HEAD} scope="row">
                        {formatInstant(each.occurredAt)}
                      </th>
                      <td {...cell('What')}>{eventWords(each.type)}</td>
                      <td {...cell('What came of it')}>{outcomeOf(each)}</td>
                      <td {...cell('')}>
                        {isEnabled ? (
                          <Button isQuiet onClick={() => again.mutate(each.id)}>
                            Send again
                            <span className="visually-hidden">
                              : {eventWords(each.type)}, {formatInstant(each.occurredAt)}
                            </span>
                          </Button>
                        ) : null}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )
        }
      </AnswerView>
      <p>
        <Button isQuiet onClick={() => void deliveries.refetch()}>
          Look again
        </Button>
      </p>
    </div>
  )
}

/** `Taken`, or what the last try said and when the next one is. */
function outcomeOf({ status, tries, nextTryAt }: Delivery): string {
  const last = tries.at(-1)
  if (last === undefined) return 'To be sent'
  if (status === 'delivered') return `Taken (${last.status})`
  const said = last.error ?? `answered ${last.status}`
  const tried = `${plural(tries.length, 'try', 'tries')}: ${said}`
  return nextTryAt === null ? `Given up after ${tried}` : `${tried}; next ${formatInstant(nextTryAt)}`
}
