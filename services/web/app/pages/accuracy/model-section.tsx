// One learned model: how often "30 %" came true on renewals it had not seen, and its figures beside those of what answered before.
import { ReliabilityChart } from '../../charts/reliability-chart.tsx'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { formatNumber, formatPercent } from '../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { FIGURES } from './figures.ts'
import { judgedBins, middlingSentence } from './reliability.ts'
import type { Report } from './report-types.ts'

export function ModelSection({ id, why }: { id: string; why: string }) {
  const answer = useAnswer('/v1/models/{id}/report', { path: { id } })
  return (
    <AnswerView answer={answer} lines={12}>
      {({ report }) => {
        if (report === null) return <p className="muted">This model came without a report.</p>
        return <ModelFigures report={report} why={why} />
      }}
    </AnswerView>
  )
}

/** How often it came true, and its figures beside those of what answered before. */
export function ModelFigures({ report, why }: { report: Report; why: string }) {
  const bins = judgedBins(report.reliability)
  return (
    <div className="stack">
      <p>{middlingSentence(bins)}</p>
      <p className="small muted">
        {report.judged} renewals that it had not seen, {report.judgedLost} of them lost. {why}
      </p>
      <div className="model-grid">
        <ReliabilityChart
          bins={bins}
          label="Predicted probability of loss against observed share lost. The table beside says the same."
        />
        <TableScroll label="Predicted and observed">
          <table>
            <TableHead columns={['We said', numeric('Renewals'), numeric('Happened')]} />
            <tbody>
              {bins.map(({ predicted, observed, n }) => (
                <tr key={predicted}>
                  <th scope="row">{formatPercent(predicted)}</th>
                  <td className="number">{n}</td>
                  <td className="number outcome">{formatPercent(observed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
      <TableScroll label="Figures of the model">
        <table {...TABLE} className="stacks">
          <TableHead
            parts={HEAD_PARTS}
            columns={['Figure', numeric('This model'), numeric('80 of 100 such'), numeric('Before')]}
          />
          <tbody {...ROWS}>
            {FIGURES.map(({ key, name, means }) => {
              const figure = report.spread?.figures[key]
              const former = report.priorSpread?.figures[key]
              return (
                <tr {...ROW} key={key}>
                  <th {...ROW_HEAD} scope="row">
                    {name} <span className="tiny">{means}</span>
                  </th>
                  <td {...cell('This model')} className="number">
                    {words(figure?.value)}
                  </td>
                  <td {...cell('80 of 100 such')} className="number small muted">
                    {words(figure?.interval?.low80)} to {words(figure?.interval?.high80)}
                  </td>
                  <td {...cell('Before')} className="number">
                    {words(former?.value)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

const words = (value: number | null | undefined): string =>
  value === null || value === undefined ? 'unknown' : formatNumber(value, 2)
