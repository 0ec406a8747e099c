// A share from 0 to 1 as a bar; its number stands beside it as text. Not known: hatched.
import { Hatch } from './hatch.tsx'

export function PartBar({ share, hue }: { share: number | null; hue: 'usage' | 'outcome' | 'ink' }) {
  const fill = hue === 'ink' ? 'var(--ink-2)' : `var(--${hue})`
  return (
    <svg className="part-bar" width="100%" height="10" aria-hidden="true">
      {share === null ? <Hatch id="unknown-hatch" stroke="var(--line-strong)" strokeWidth="1.5" /> : null}
      <rect width="100%" height="10" rx="3" fill={share === null ? 'url(#unknown-hatch)' : 'var(--sunk)'} />
      {share === null ? null : (
        <rect width={`${Math.max(0, Math.min(1, share)) * 100}%`} height="10" rx="3" fill={fill} />
      )}
    </svg>
  )
}
