// What a forecast costs as the book grows: pair by pair, and beyond a thousand through the characteristic function.
import { forecast, forecastPolicy, type RenewalOutlook } from '@rung/forecasting'
import { sideBySide } from './side-by-side.ts'

export function benchForecast(): void {
  const way = (renewals: number) => {
    const book = bookOf(renewals)
    return { name: `forecast of ${renewals} renewals`, work: () => void forecast(book, forecastPolicy) }
  }
  sideBySide([way(100), way(1_000), way(10_000), way(100_000)], 5)
}

// Amounts and chances that differ from renewal to renewal, the same in every run.
function bookOf(count: number): RenewalOutlook[] {
  return Array.from({ length: count }, (_, index) => {
    const arrMinor = 500_000 + ((index * 7919) % 4_000_000)
    return {
      renewalId: `renewal-${index}`,
      arrMinor,
      chanceLost: 0.02 + ((index * 31) % 30) / 100,
      kept: [
        { as: 'contracted', chance: 0.15, arrAfterMinor: Math.round(arrMinor * 0.8) },
        { as: 'renewed', chance: 0.6, arrAfterMinor: arrMinor },
        { as: 'expanded', chance: 0.25, arrAfterMinor: Math.round(arrMinor * 1.2) },
      ],
    }
  })
}
