// A share from 0 to 1 as per cent, to a tenth when it is pointed at.
import { formatPercent } from './format.ts'

export function Share({ share, none = 'none' }: { share: number | null; none?: string }) {
  if (share === null) return <span className="muted">{none}</span>
  return <span title={formatPercent(share, 1)}>{formatPercent(share)}</span>
}
