// Three numbers for one quarter side by side, each with how right it has been.
import type { ReactNode } from 'react'
import { formatChange, formatPercent, plural } from '../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { Money } from '../../controls/money.tsx'
import { Share } from '../../controls/share.tsx'
import { numeric, TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { NO_BREAK } from '../../controls/unbroken.ts'
import { CommittedNote } from './committed-note.tsx'
import type { Forecast } from './fan-quarters.ts'

const VOICES = [
  { key: 'model', name: 'Model' },
  { key: 'csm', name: 'CSMs’ calls' },
  { key: 'final', name: 'Final' },
] as const

export function NumbersSection({ forecast, commit }: { forecast: Forecast; commit: ReactNode }) {
  const { numbers, scores, currency } = forecast
  return (
    <section className="card">
      <h2>Three numbers for the quarter</h2>
      <TableScroll label="Three numbers">
        <table {...TABLE} className="voices stacks">
          <TableHead
            parts={HEAD_PARTS}
            columns={['Whose', numeric('Kept'), numeric('Gross'), numeric('Net'), 'How right so far']}
          />
          <tbody {...ROWS}>
            {VOICES.map(({ key, name }) => {
              const number = numbers[key]
              return (
                <tr {...ROW} key={key}>
                  <th {...ROW_HEAD} scope="row">
                    {name}
                  </th>
                  <td {...cell('Kept')} className="number">
                    <Money minor={number?.retainedMinor ?? null} currency={currency} />
                  </td>
                  <td {...cell('Gross')} className="number">
                    <Share share={number?.grr ?? null} />
                  </td>
                  <td {...cell('Net')} className="number">
                    <Share share={number?.nrr ?? null} />
                  </td>
                  <td {...cell('How right so far')} className="small muted whole">
                    {howRight(forecast, key, scores[key])}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
      <CommittedNote forecast={forecast} />
      {commit}
    </section>
  )
}

type Voice = (typeof VOICES)[number]['key']

/** By forecasts that were served and scored; else by the quarters shown, as they were seen on their first day. */
function howRight(
  { accuracy }: Forecast,
  voice: Voice,
  { periods, bias, meanAbsoluteError }: Forecast['scores']['model'],
): string {
  if (periods > 0 && bias !== null && meanAbsoluteError !== null)
    return errorWords(periods, bias, meanAbsoluteError)
  const errors = accuracy.flatMap(quarter => quarter[voice]?.grrError ?? [])
  if (errors.length === 0) return 'No quarter to compare with yet'
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
  const distance = errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length
  return errorWords(errors.length, mean, distance)
}

function errorWords(quarters: number, bias: number, distance: number): string {
  const way = bias > 0 ? 'too hopeful' : 'too careful'
  return `${plural(quarters, 'quarter')}: ${formatPercent(distance, 1)} off, ${formatChange(bias * 100, 1)}${NO_BREAK}points, ${way}`
}
