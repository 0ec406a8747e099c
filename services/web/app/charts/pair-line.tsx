// Two views as two marks on one line from 0 to 1. What each says stands beside it as text.
export function PairLine({ left, right }: { left: number; right: number }) {
  const [low, high] = [Math.min(left, right), Math.max(left, right)]
  return (
    <svg className="pair-line" width="100%" height="16" aria-hidden="true">
      <line className="axis" x1="0" x2="100%" y1="8" y2="8" />
      <line className="between" x1={percent(low)} x2={percent(high)} y1="8" y2="8" />
      <circle className="dot" cx={percent(left)} cy="8" r="5" />
      <circle className="dot filled" cx={percent(right)} cy="8" r="5" />
    </svg>
  )
}

/** Kept within the drawing, so that a mark at the end is seen whole. */
const percent = (share: number): string => `${2 + Math.max(0, Math.min(1, share)) * 96}%`
