// How well what was promised of each capability is kept, the least reliable first.
import { PartBar } from '../../charts/part-bar.tsx'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { Empty } from '../../controls/empty.tsx'
import { formatNumber, formatPercent } from '../../controls/format.ts'
import { Pager } from '../../controls/pager.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { Unknown } from '../../controls/unknown.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { usePageSearch } from '../../layout/use-page-search.ts'
import { settledWords } from './promise-sentences.ts'

export function Capabilities() {
  const { cursor } = usePageSearch()
  const query = { limit: 100, ...useTimeTravel(), ...(cursor === undefined ? {} : { cursor }) }
  const answer = useAnswer('/v1/capabilities', { query }, { keepsLast: true })
  return (
    <AnswerView answer={answer} lines={10}>
      {({ data, nextCursor }) =>
        data.length === 0 ? (
          <Empty title="Nothing was promised yet" level={2}>
            <p>Promises are written down on an account’s page, or imported.</p>
          </Empty>
        ) : (
          <div className="stack wide">
            <p className="small muted">
              Reliability: the share of promises kept, the newer ones weighing more; 75 % before any was
              settled.
            </p>
            <TableScroll label="Table of capabilities">
              <table className="table capabilities">
                <caption className="visually-hidden">Capabilities, the least reliable first</caption>
                <thead>
                  <tr>
                    <th scope="col">Capability</th>
                    <th scope="col">Reliability</th>
                    <th scope="col">What became of it</th>
                    <th scope="col" className="number">
                      Overdue
                    </th>
                    <th scope="col" className="number">
                      Not confirmed
                    </th>
                    <th scope="col" className="number">
                      Accounts
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {data.map(row => (
                    <tr key={row.capability}>
                      <th scope="row">{row.capability}</th>
                      <td className="reliability">
                        {row.reliability === null ? (
                          <Unknown until="until one is settled" />
                        ) : (
                          <>
                            <PartBar share={row.reliability} hue="ink" />
                            <span title={String(row.reliability)}>{formatPercent(row.reliability)}</span>
                          </>
                        )}
                      </td>
                      <td>{settledWords(row)}</td>
                      <td className={row.overdue.promises > 0 ? 'number bad' : 'number'}>
                        {formatNumber(row.overdue.promises)}
                      </td>
                      <td className="number">
                        {row.unconfirmedShare === null ? '–' : formatPercent(row.unconfirmedShare)}
                      </td>
                      <td className="number">{formatNumber(row.accounts)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>

            <Pager nextCursor={nextCursor} />
          </div>
        )
      }
    </AnswerView>
  )
}
