// The page "Forecast".
import { usePageTitle } from '../../layout/use-page-title.ts'

export function ForecastPage() {
  usePageTitle('Forecast')
  return (
    <div className="page-head">
      <h1>Forecast</h1>
    </div>
  )
}
