// The nine areas as one picture: each measure with its range, its weeks as a line, and how much of it is known.
import { Sparkline } from '../../charts/sparkline.tsx'
import { formatNumber, formatPercent, plural } from '../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { Unknown } from '../../controls/unknown.tsx'
import {
  type Area,
  CHASMS,
  type Diagnosis,
  fallenOf,
  fallWords,
  type Indicator,
  type JudgedBy,
  measureName,
  rangeWords,
  type Symptom,
  weekShares,
} from './chasm-words.ts'

const SUBJECTS = [
  { subject: 'promises', name: 'Promises' },
  { subject: 'product', name: 'Product' },
  { subject: 'people', name: 'People' },
] as const

export function AreasSection({ diagnosis }: { diagnosis: Diagnosis }) {
  const { areas, judgedBy } = diagnosis
  const fallen = fallenOf(diagnosis)
  return (
    <section className="card stack" aria-labelledby="areas-title">
      <h2 id="areas-title">The nine areas</h2>
      <p className="small muted">
        Each is a share of things of which more is better: over the last{' '}
        {plural(judgedBy.windowWeeks, 'week')} with its 95 % range, and by week over a year. Hatched where too
        little is known for anything to be found.
      </p>
      <TableScroll label="Measures by chasm and subject">
        <table {...TABLE} className="areas stacks">
          <TableHead parts={HEAD_PARTS} columns={['Chasm', ...SUBJECTS.map(({ name }) => name)]} />
          <tbody {...ROWS}>
            {CHASMS.map(({ chasm, name, means }) => (
              <tr {...ROW} key={chasm}>
                <th {...ROW_HEAD} scope="row">
                  {name}
                  <span className="small muted">{means}</span>
                </th>
                {SUBJECTS.map(({ subject, name: column }) => (
                  <td {...cell(column)} className="whole" key={subject}>
                    <AreaCell
                      area={areas.find(of => of.chasm === chasm && of.subject === subject)}
                      fallen={fallen}
                      judgedBy={judgedBy}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

type Standing = { readonly fallen: readonly Symptom[]; readonly judgedBy: JudgedBy }

function AreaCell({ area, ...standing }: Standing & { area: Area | undefined }) {
  if (area === undefined) return null
  return (
    <ul className="stack">
      {area.indicators.map(indicator => (
        <IndicatorItem key={indicator.name} indicator={indicator} {...standing} />
      ))}
      {area.csmSpread === null ? null : <CsmSpread spread={area.csmSpread} />}
    </ul>
  )
}

function IndicatorItem({ indicator, fallen, judgedBy }: Standing & { indicator: Indicator }) {
  const { name, value, coverage, known, weeks } = indicator
  const standing = fallWords(indicator, fallen, judgedBy)
  return (
    <li>
      <div className="small">{measureName(name)}</div>
      {value === null ? (
        <Unknown until={standing} />
      ) : (
        <>
          <div className={known ? 'row apart' : 'row apart unknown'}>
            <strong title={formatPercent(value, 1)}>{formatPercent(value)}</strong>
            <Sparkline values={weekShares(weeks)} hue="ink" range={[0, 1]} />
          </div>
          <div className="tiny muted">
            {rangeWords(indicator)}; {formatPercent(coverage)} known; {standing}
          </div>
        </>
      )}
    </li>
  )
}

/** How far CSMs differ in what their customers attain; nobody is named. */
function CsmSpread({ spread }: { spread: NonNullable<Area['csmSpread']> }) {
  const { deviation, interval, csms, accounts } = spread
  return (
    <li>
      <div className="small">How far CSMs differ beyond what their books explain</div>
      {deviation === null || interval === null ? (
        <Unknown until="until outcomes of two books or more are known" />
      ) : (
        <>
          <strong title={formatNumber(deviation, 4)}>{formatNumber(deviation, 2)} of an outcome</strong>
          <div className="tiny muted">
            {formatNumber(interval.low, 2)} to {formatNumber(interval.high, 2)}; {csms} CSMs, {accounts}{' '}
            customers; a spread, never a ranking
          </div>
        </>
      )}
    </li>
  )
}
