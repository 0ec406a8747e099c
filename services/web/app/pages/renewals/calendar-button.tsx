// The renewals that are shown, as a file for any calendar.
import { Button } from '../../controls/button.tsx'
import { saveFile } from '../../controls/download-csv.ts'
import { calendarOf } from './calendar.ts'
import type { ListedRenewal } from './listed-renewal.ts'

export function CalendarButton({ renewals }: { renewals: readonly ListedRenewal[] }) {
  const save = (): void => {
    const text = calendarOf(renewals, { stamp: new Date(), address: location.origin })
    saveFile(new Blob([text], { type: 'text/calendar' }), 'renewals.ics')
  }
  return (
    <Button onClick={save} disabled={renewals.length === 0}>
      Add to a calendar
    </Button>
  )
}
