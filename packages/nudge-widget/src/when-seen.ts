// Whether a box came into view: at least half of it, once.

export function whenSeen(box: Element, onSeen: () => void): IntersectionObserver {
  const seen = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return
      seen.disconnect()
      onSeen()
    },
    { threshold: 0.5 },
  )
  seen.observe(box)
  return seen
}
