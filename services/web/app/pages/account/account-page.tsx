// The page "Account".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function AccountPage() {
  usePageTitle('Account')
  return (
    <div className="page-head">
      <h1>Account</h1>
    </div>
  )
}
