// Which column is which field, with what stands in it; and how days and sums are written.
import { FilterSelect } from '../../../controls/filter-select.tsx'
import { TableHead } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import type { ReadBy } from './convert-rows.ts'
import type { FactKind } from './facts-of-document.ts'
import type { CsvFile } from './read-csv.ts'

const DAYS = [
  { value: 'dd.MM.yyyy', words: '28.03.2026' },
  { value: 'dd/MM/yyyy', words: '28/03/2026' },
  { value: 'MM/dd/yyyy', words: '03/28/2026' },
]
const EXAMPLES = 3

export function ColumnMapping({
  file,
  kind,
  by,
  onChange,
}: {
  file: CsvFile
  kind: FactKind
  by: ReadBy
  onChange: (by: ReadBy) => void
}) {
  const assign = (column: string, field: string): void => {
    const { [column]: _, ...others } = by.fieldOf
    onChange({ ...by, fieldOf: field === '' ? others : { ...others, [column]: field } })
  }
  return (
    <>
      <div className="filters">
        <FilterSelect
          label="Days are written"
          any="2026-03-28"
          value={by.dayFormat === 'yyyy-MM-dd' ? undefined : by.dayFormat}
          choices={DAYS}
          onChange={value => onChange({ ...by, dayFormat: value ?? 'yyyy-MM-dd' })}
        />
        <FilterSelect
          label="Sums are in"
          any={by.currency}
          value={by.sums === 'major' ? undefined : 'minor'}
          choices={[{ value: 'minor', words: 'the smallest unit, as cents' }]}
          onChange={value => onChange({ ...by, sums: value === undefined ? 'major' : 'minor' })}
        />
      </div>
      <TableScroll label="Columns of the file">
        <table>
          <TableHead columns={['Column', 'Is', 'As in']} />
          <tbody>
            {file.columns.map(column => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td>
                  <select
                    aria-label={`Field of ${column}`}
                    value={by.fieldOf[column] ?? ''}
                    onChange={event => assign(column, event.target.value)}
                  >
                    <option value="">not read</option>
                    {kind.fields.map(({ name, describes }) => (
                      <option key={name} value={name} title={describes}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="small muted">
                  {file.rows
                    .slice(0, EXAMPLES)
                    .map(row => row[column] ?? '')
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  )
}
