// A sum as it is said, exact when it is pointed at.
import { exactMoney, formatMoney } from './format.ts'

export function Money({ minor, currency }: { minor: number | null; currency: string | null }) {
  if (minor === null || currency === null) return <span className="muted">none</span>
  return <span title={exactMoney(minor, currency)}>{formatMoney(minor, currency)}</span>
}
