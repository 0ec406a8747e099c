// The whole book over the quarter: what it opened with, what moved it, what it closes with, in money and in customers.
import { BridgeChart } from '../../charts/bridge-chart.tsx'
import { useAnswer } from '../../client/use-answer.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { formatMoney, formatPercent, plural } from '../../controls/format.ts'
import { Money } from '../../controls/money.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { type Book, type BookQuarter, bookSteps } from './book-steps.ts'
import { quarterWords } from './quarters.ts'

type Asked = { readonly quarter: string; readonly since: string; readonly segment: string | undefined }

export function BookSection({ quarter, since, segment }: Asked) {
  const time = useTimeTravel()
  const query = { every: 'quarter', from: since, to: since, segment, ...time } as const
  const retention = useAnswer('/v1/retention', { query }, { keepsLast: true })
  const months = useAnswer('/v1/renewal-months', { query: { quarter, quarters: 1, segment, ...time } })
  return (
    <section className="card wide">
      <div className="row apart">
        <h2>The whole book over the quarter</h2>
        <CsvButton path="/v1/retention" query={{ every: 'quarter', segment, ...time }} name="retention.csv" />
      </div>
      <AnswerView answer={retention} lines={9}>
        {({ totals: [row], currency }) =>
          row === undefined ? (
            <Empty title={`${quarterWords(quarter)} has not begun`}>
              <p>Its bridge stands here from its first day on.</p>
            </Empty>
          ) : (
            <Bridge row={row} book={bookSteps(row, months.data?.data ?? [])} currency={currency} />
          )
        }
      </AnswerView>
    </section>
  )
}

function Bridge({ row, book, currency }: { row: BookQuarter; book: Book; currency: string }) {
  return (
    <>
      <p className="small">{bookSentence(row, book, currency)}</p>
      <BridgeChart
        steps={book.steps}
        currency={currency}
        label={`The steps of the book from its opening to its closing ARR in ${quarterWords(row.period)}. The table below says the same.`}
      />
      <p className="small muted">{logoWords(row)}</p>
      <details>
        <summary className="small">The book as a table</summary>
        <TableScroll label="The book over the quarter">
          <table>
            <tbody>
              {book.steps.map(({ name, minor }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="number">
                    <Money minor={minor} currency={currency} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </details>
    </>
  )
}

function bookSentence(
  { book, isOver }: BookQuarter,
  { grr, nrr, closingMinor }: Book,
  currency: string,
): string {
  if (grr === null || nrr === null) return 'It opened with no ARR, so there is nothing it could keep.'
  const [opening, closing] = [formatMoney(book.openingMinor, currency), formatMoney(closingMinor, currency)]
  const ends = isOver ? `closed with ${closing}` : `is expected to close with ${closing}`
  const keeps = isOver ? 'Of what was there it kept' : 'Of what was there it keeps, as expected,'
  return `It opened with ${opening} and ${ends}. ${keeps} ${formatPercent(grr, 1)} gross and ${formatPercent(nrr, 1)} net.`
}

function logoWords({ book: { logos, unknownAccounts } }: BookQuarter): string {
  const { opening, arrived, returned, churned, closing, retention } = logos
  const kept = retention === null ? '' : `, ${formatPercent(retention, 1)} kept`
  const back = returned === 0 ? '' : `, ${returned} returned`
  const left =
    unknownAccounts === 0 ? '' : ` ${plural(unknownAccounts, 'account')} without an exchange rate left out.`
  return `Customers: ${opening} at the opening, ${arrived} new${back}, ${churned} left, ${closing} now${kept}.${left}`
}
