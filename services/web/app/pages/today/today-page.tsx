// The page "Today".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function TodayPage() {
  usePageTitle('Today')
  return (
    <div className="page-head">
      <h1>Today</h1>
    </div>
  )
}
