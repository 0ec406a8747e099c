// What arrives, what was refused and why, what belongs to nobody yet, what is doubted; and a file to upload.
import { useAnswer } from '../../../client/use-answer.ts'
import { AnswerView } from '../../../controls/answer-view.tsx'
import { Empty } from '../../../controls/empty.tsx'
import { formatDay, formatInstant, formatNumber } from '../../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../../controls/grid-table.ts'
import { numeric, TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import { unbroken } from '../../../controls/unbroken.ts'
import { mayWrite, useSession } from '../../../session/use-session.ts'
import { UploadCard } from './upload-card.tsx'

export function SourcesSection() {
  const { role } = useSession()
  const sources = useAnswer('/v1/sources', {})
  return (
    <>
      <AnswerView answer={sources} lines={8}>
        {({ data, doubts, unattached }) => (
          <>
            {doubts.map(doubt => (
              <div className="note" key={`${doubt.event ?? ''}${doubt.since}`} role="status">
                <h3>A source is doubted since {formatDay(doubt.since)}</h3>
                <p>{unbroken(doubt.words)}</p>
              </div>
            ))}
            <div className="card stack">
              <h3>What arrives</h3>
              {data.length === 0 ? (
                <Empty title="Nothing arrives yet">
                  <p>
                    Send usage from your product with any Segment library: make a collect key under Keys, and
                    point it at this address. Or upload a file below.
                  </p>
                </Empty>
              ) : (
                <TableScroll label="Sources of usage">
                  <table {...TABLE} className="stacks">
                    <TableHead
                      parts={HEAD_PARTS}
                      columns={[
                        'Source',
                        'Last seen',
                        numeric('Accepted'),
                        numeric('Refused'),
                        numeric('Sent twice'),
                      ]}
                    />
                    <tbody {...ROWS}>
                      {data.map(source => (
                        <tr {...ROW} key={`${source.kind}${source.key}`}>
                          <th {...ROW_HEAD} scope="row">
                            {source.kind === 'daily' ? 'Daily aggregates' : 'Events'}
                          </th>
                          <td {...cell('Last seen')}>{formatInstant(source.lastSeenAt)}</td>
                          <td {...cell('Accepted')} className="number">
                            {formatNumber(sum(Object.values(source.accepted)))}
                          </td>
                          <td {...cell('Refused')} className="number">
                            {formatNumber(source.rejected)}
                          </td>
                          <td {...cell('Sent twice')} className="number">
                            {formatNumber(source.duplicate)}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableScroll>
              )}
              <Refusals sources={data} />
            </div>
            <Unattached names={sum(Object.values(unattached).map(({ names }) => names))} />
          </>
        )}
      </AnswerView>
      {mayWrite(role) ? <UploadCard /> : null}
    </>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

type Source = {
  readonly kind: string
  readonly key: string
  readonly refusals: readonly { readonly [name: string]: unknown }[]
}

function Refusals({ sources }: { sources: readonly Source[] }) {
  const refusals = sources.flatMap(({ refusals: each }) => each)
  if (refusals.length === 0) return null
  return (
    <details>
      <summary>What was refused last, and why</summary>
      <ul className="stack small">
        {refusals.map((refusal, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: refusals have no id, and the list is not changed in place
          <li key={at}>
            {Object.values(refusal)
              .filter(value => typeof value === 'string')
              .join(': ')}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Unattached({ names }: { names: number }) {
  const list = useAnswer('/v1/usage/unattached', { query: { limit: 100 } }, { enabled: names > 0 })
  if (names === 0) return null
  return (
    <div className="card stack">
      <h3>Belongs to no account yet</h3>
      <p className="small muted">
        It is kept, and counted once an account of that name is there. Check the spelling of the ids that your
        product sends.
      </p>
      <AnswerView answer={list}>
        {({ data }) => (
          <TableScroll label="Usage without an account">
            <table>
              <TableHead columns={['Name', 'Kind', numeric('Events'), 'Days']} />
              <tbody>
                {data.map(({ kind, name, events, firstDay, lastDay }) => (
                  <tr key={`${kind}${name}`}>
                    <th scope="row">{name}</th>
                    <td>{kind}</td>
                    <td className="number">{formatNumber(events)}</td>
                    <td>
                      {formatDay(firstDay)} to {formatDay(lastDay)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </AnswerView>
    </div>
  )
}
