// The concern map: what customers are concerned about, what answers it, what was promised, kept and attained.
import { useAnswer } from '../../client/use-answer.ts'
import { segmentWords } from '../../controls/account-words.ts'
import { AnswerView } from '../../controls/answer-view.tsx'
import { CsvButton } from '../../controls/csv-button.tsx'
import { Empty } from '../../controls/empty.tsx'
import { FilterSelect } from '../../controls/filter-select.tsx'
import { formatPercent, plural } from '../../controls/format.ts'
import { cell, HEAD_PARTS, ROW, ROW_HEAD, ROWS, TABLE } from '../../controls/grid-table.ts'
import { Money } from '../../controls/money.tsx'
import { TableHead } from '../../controls/table-head.tsx'
import { TableScroll } from '../../controls/table-scroll.tsx'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { usePageSearch, useSetPageSearch } from '../../layout/use-page-search.ts'
import { type ConcernMap, concernWords } from './chasm-words.ts'
import { type MatrixCell, matrixOf } from './concern-matrix.ts'

export function ConcernMapSection() {
  const { segment } = usePageSearch()
  const setSearch = useSetPageSearch()
  const time = useTimeTravel()
  const map = useAnswer('/v1/concern-map', { query: { segment, ...time } }, { keepsLast: true })
  const segments = new Set(map.data?.cells.flatMap(cell => cell.segment ?? []))
  if (segment !== undefined) segments.add(segment)
  return (
    <section className="card stack" aria-labelledby="map-title">
      <div className="row apart">
        <h2 id="map-title">Concerns and what answers them</h2>
        <div className="row no-print">
          <FilterSelect
            label="Segment"
            any="All"
            value={segment}
            choices={[...segments].toSorted().map(value => ({ value, words: segmentWords(value) }))}
            onChange={chosen => setSearch({ segment: chosen })}
          />
          <CsvButton path="/v1/concern-map" query={{ segment, ...time }} name="concerns.csv" />
        </div>
      </div>
      <AnswerView answer={map} lines={10}>
        {answer => (
          <>
            <p className="small muted">
              A concern is known of {formatPercent(answer.coverage)} of the customers. Each cell: customers
              who have it, promises kept of those made, and outcomes reached of those known.
            </p>
            <MatrixTable map={answer} />
            <Unmet map={answer} />
            <Unneeded map={answer} />
          </>
        )}
      </AnswerView>
    </section>
  )
}

function MatrixTable({ map }: { map: ConcernMap }) {
  const { capabilities, rows } = matrixOf(map)
  if (rows.length === 0) {
    return (
      <Empty title="No concern and capability meet yet">
        <p>
          Record what customers are concerned about, and which capability is there for which concern: with
          each promise, or by the API (<code>/v1/concerns</code>, <code>/v1/capabilities</code>).
        </p>
      </Empty>
    )
  }
  return (
    <TableScroll label="Concerns by capability">
      <table {...TABLE} className="concerns stacks">
        <TableHead parts={HEAD_PARTS} columns={['Concern', ...capabilities.map(capabilityName)]} />
        <tbody {...ROWS}>
          {rows.map(({ key, concern, cells }) => (
            <tr {...ROW} key={key}>
              <th {...ROW_HEAD} scope="row">
                {concernWords(concern)}
              </th>
              {capabilities.map(name => (
                <td
                  {...cell(capabilityName(name))}
                  className={cells.has(name) ? undefined : 'nothing'}
                  key={name}
                >
                  <CellWords of={cells.get(name)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

const capabilityName = (name: string): string => name.replaceAll('_', ' ')

function CellWords({ of }: { of: MatrixCell | undefined }) {
  if (of === undefined) return <span className="muted">–</span>
  const { neededBy, stated, promised, kept, broken, attained, attainedOf } = of
  return (
    <div>
      <strong>{plural(neededBy, 'customer')}</strong>
      <div className="small">
        {promised === 0 ? 'nothing promised' : `${kept} of ${promised} kept`}
        {broken === 0 ? '' : `, ${broken} broken`}
      </div>
      <div className="small">
        {attainedOf === 0 ? 'not known if reached' : `${attained} of ${attainedOf} reached`}
      </div>
      {stated ? null : <div className="tiny muted">by promise alone</div>}
    </div>
  )
}

function Unmet({ map: { unmet, currency } }: { map: ConcernMap }) {
  if (unmet.length === 0) return null
  return (
    <>
      <h3>Nothing answers these</h3>
      <ul className="small">
        {unmet.map(({ concern, accounts, arrMinor, arrKnownOf }) => (
          <li key={concernWords(concern)}>
            {concernWords(concern)}: {plural(accounts.length, 'customer')}
            {currency === null || arrKnownOf === 0 ? null : (
              <>
                , <Money minor={arrMinor} currency={currency} /> a year
                {arrKnownOf < accounts.length ? ` of the ${arrKnownOf} whose contract is known` : ''}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Unneeded({ map: { unneeded } }: { map: ConcernMap }) {
  if (unneeded.length === 0) return null
  return (
    <>
      <h3>No stated concern needs these</h3>
      <p className="small">{unneeded.map(capabilityName).join(', ')}</p>
    </>
  )
}
