// The page "Disagreements".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function ContradictionsPage() {
  usePageTitle('Disagreements')
  return (
    <div className="page-head">
      <h1>Disagreements</h1>
    </div>
  )
}
