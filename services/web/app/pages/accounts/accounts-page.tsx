// The page "Accounts".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function AccountsPage() {
  usePageTitle('Accounts')
  return (
    <div className="page-head">
      <h1>Accounts</h1>
    </div>
  )
}
