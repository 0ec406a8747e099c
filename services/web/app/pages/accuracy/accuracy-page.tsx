// The page "How right are we".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function AccuracyPage() {
  usePageTitle('How right are we')
  return (
    <div className="page-head">
      <h1>How right are we</h1>
    </div>
  )
}
