// The days off that are coming, each with who says so, and a way to work on it.
import { Button } from '../../../controls/button.tsx'
import { formatDay } from '../../../controls/format.ts'
import { TableHead, unseen } from '../../../controls/table-head.tsx'
import { TableScroll } from '../../../controls/table-scroll.tsx'
import {
  type Calendar,
  type DayOff,
  isAddedHere,
  sourceWords,
  struckDay,
  type Whose,
  withoutDay,
} from './days-off-words.ts'

export function DaysTable({
  days,
  label,
  whose,
  calendar,
  save,
}: {
  days: readonly DayOff[]
  label: string
  whose: Whose
  calendar: Calendar
  /** Null for who may only read. */
  save: ((calendar: Calendar) => void) | null
}) {
  const columns = ['Day', 'What', 'Why', ...(save === null ? [] : [unseen('Change')])]
  return (
    <TableScroll label={label}>
      <table>
        <TableHead columns={columns} />
        <tbody>
          {days.map(off => (
            <tr key={off.day}>
              <td>{formatDay(off.day)}</td>
              <th scope="row">{off.name}</th>
              <td>{sourceWords(off)}</td>
              {save === null ? null : (
                <td>
                  <Button isQuiet onClick={() => save(withoutDay(calendar, off, whose))}>
                    {isAddedHere(off, whose) ? 'Remove' : 'Work on it'}
                    <Named name={off.name} whose={whose} />
                  </Button>
                  {off.everyYear && isAddedHere(off, whose) ? (
                    <Button isQuiet onClick={() => save(struckDay(calendar, off.day))}>
                      Work on it this time
                      <Named name={off.name} whose={whose} />
                    </Button>
                  ) : null}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Which day, for who does not see the row. */
export function Named({ name, whose }: { name: string; whose: Whose }) {
  return (
    <span className="visually-hidden">
      : {name}
      {whose === 'workspace' ? ' for everybody' : ''}
    </span>
  )
}
