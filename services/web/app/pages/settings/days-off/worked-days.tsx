// Days that would be off and are worked all the same.
import { Button } from '../../../controls/button.tsx'
import { formatDay } from '../../../controls/format.ts'
import { type Calendar, type Whose, withDayBack } from './days-off-words.ts'
import { Named } from './days-table.tsx'

export function WorkedDays({
  whose,
  calendar,
  save,
}: {
  whose: Whose
  calendar: Calendar
  /** Null for who may only read. */
  save: ((calendar: Calendar) => void) | null
}) {
  if (calendar.struck.length === 0) return null
  return (
    <div>
      <h4>Worked all the same</h4>
      <ul className="stack small">
        {calendar.struck.map(day => (
          <li key={day}>
            {formatDay(day)}{' '}
            {save === null ? null : (
              <Button isQuiet onClick={() => save(withDayBack(calendar, day))}>
                Day off again
                <Named name={formatDay(day)} whose={whose} />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
