// The page "Renewals".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function RenewalsPage() {
  usePageTitle('Renewals')
  return (
    <div className="page-head">
      <h1>Renewals</h1>
    </div>
  )
}
