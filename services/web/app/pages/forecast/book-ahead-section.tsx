// The whole book quarter by quarter: what is due in each and what is not, and what both are expected to keep.
import type { Answer } from '@rung/client'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { formatPercent } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { quarterWords } from './quarters.ts'

type Quarter = Answer<'get', '/v1/forecast/book'>['data'][number]

export function BookAheadSection({ segment }: { segment: string | undefined }) {
  const query = { segment, ...useTimeTravel() }
  const ahead = useAnswer('/v1/forecast/book', { query }, { keepsLast: true })
  return (
    <section className="card wide">
      <div className="row apart">
        <h2>What the whole book is expected to keep</h2>
        <CsvButton path="/v1/forecast/book" query={query} name="book-ahead.csv" />
      </div>
      <p className="small">
        Every open renewal, whenever it is due. What is not due in a quarter is taken as it is, so the range
        is that of the renewals due: eight cases of ten.
      </p>
      <AnswerView answer={ahead} lines={6}>
        {({ data, currency }) => <AheadTable quarters={data} currency={currency} />}
      </AnswerView>
    </section>
  )
}

function AheadTable({ quarters, currency }: { quarters: readonly Quarter[]; currency: string | null }) {
  if (quarters.every(({ gross }) => gross === null)) {
    return (
      <Empty title="No renewal is open">
        <p>Once contracts are recorded, what their book keeps stands here.</p>
      </Empty>
    )
  }
  return (
    <TableScroll label="The book by quarter">
      <table>
        <TableHead
          columns={[
            'Quarter',
            numeric('Book'),
            numeric('Due'),
            numeric('Not due'),
            numeric('Kept, gross'),
            numeric('GRR'),
            numeric('P10 to P90'),
            numeric('NRR'),
            numeric('P10 to P90'),
          ]}
        />
        <tbody>
          {quarters.map(({ quarter, renewals, bookMinor, dueMinor, notDueMinor, gross, net }) => (
            <tr key={quarter}>
              <th scope="row">
                {quarterWords(quarter)} <span className="tiny">{renewals}</span>
              </th>
              <td className="number">
                <Money minor={bookMinor} currency={currency} />
              </td>
              <td className="number">
                <Money minor={dueMinor} currency={currency} />
              </td>
              <td className="number">
                <Money minor={notDueMinor} currency={currency} />
              </td>
              <td className="number">
                {gross === null ? '–' : <Money minor={gross.expectedMinor} currency={currency} />}
              </td>
              <td className="number">{share(gross?.rate)}</td>
              <td className="number">{span(gross)}</td>
              <td className="number">{share(net?.rate)}</td>
              <td className="number">{span(net)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function share(rate: number | undefined): string {
  return rate === undefined ? '–' : formatPercent(rate, 1)
}

function span(measure: Quarter['gross']): string {
  return measure === null ? '–' : `${formatPercent(measure.p10, 1)} to ${formatPercent(measure.p90, 1)}`
}
