// The page "Settings".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function SettingsPage() {
  usePageTitle('Settings')
  return (
    <div className="page-head">
      <h1>Settings</h1>
    </div>
  )
}
