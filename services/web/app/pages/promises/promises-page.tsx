// The page "Promises".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function PromisesPage() {
  usePageTitle('Promises')
  return (
    <div className="page-head">
      <h1>Promises</h1>
    </div>
  )
}
