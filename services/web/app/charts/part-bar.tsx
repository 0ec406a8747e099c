// A share from 0 to 1 as a bar; its number stands beside it as text. Not known: hatched.
export function PartBar({ share, hue }: { share: number | null; hue: 'usage' | 'outcome' | 'ink' }) {
  const fill = hue === 'ink' ? 'var(--ink-2)' : `var(--${hue})`
  return (
    <svg className="part-bar" width="100%" height="10" aria-hidden="true">
      {share === null ? <Hatch /> : null}
      <rect width="100%" height="10" rx="3" fill={share === null ? 'url(#unknown-hatch)' : 'var(--sunk)'} />
      {share === null ? null : (
        <rect width={`${Math.max(0, Math.min(1, share)) * 100}%`} height="10" rx="3" fill={fill} />
      )}
    </svg>
  )
}

function Hatch() {
  return (
    <defs>
      <pattern
        id="unknown-hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line y2="6" stroke="var(--line-strong)" strokeWidth="1.5" />
      </pattern>
    </defs>
  )
}
