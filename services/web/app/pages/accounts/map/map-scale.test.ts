// Where accounts stand on the map, and what a brush takes.
import { describe, expect, it } from 'vitest'
import { boxOf, brushBetween, dotAt, dotsOf, radiusOf, xOf, yOf } from './map-scale.ts'

const box = boxOf(800)
const [x, y] = [xOf(box), yOf(box)]

describe('the map', () => {
  it('has usage across, outcome up, and areas by ARR', () => {
    const [small, large] = dotsOf({ usage: [0, 1], attained: [0, 1], arrMinor: [25, 100] }, box)
    expect(small).toMatchObject({ x: box.left, y: box.bottom, isKnown: true, radius: 5.5 })
    expect(large).toMatchObject({ x: box.right, y: box.top, radius: 11 })
    expect(radiusOf(null, 100)).toBe(2.5)
    expect(radiusOf(5, 0)).toBe(2.5)
  })

  it('has those of whom something is unknown beside all others, whole inside the drawing', () => {
    const many = { usage: Array(50).fill(null), attained: Array(50).fill(null), arrMinor: Array(50).fill(1) }
    for (const dot of dotsOf(many, box)) {
      expect(dot.isKnown).toBe(false)
      expect(dot.x - dot.radius).toBeGreaterThanOrEqual(box.column[0])
      expect(dot.x + dot.radius).toBeLessThanOrEqual(box.column[1])
      expect(dot.y - dot.radius).toBeGreaterThanOrEqual(box.strip[0])
      expect(dot.y + dot.radius).toBeLessThanOrEqual(box.strip[1])
    }
    expect(box.strip[0]).toBeGreaterThan(box.bottom + 11)
  })

  it('finds the nearest dot, the upper one of two, and none far off', () => {
    const dots = dotsOf({ usage: [0.5, 0.5, 0.9], attained: [0.5, 0.5, 0.5], arrMinor: [100, 25, 25] }, box)
    expect(dotAt(dots, x(0.5), y(0.5))?.at).toBe(1)
    expect(dotAt(dots, x(0.5) + 9, y(0.5))?.at).toBe(0)
    expect(dotAt(dots, x(0.1), y(0.1))).toBeNull()
  })

  it('takes what lies between two corners, whichever comes first, inside its edges', () => {
    const wanted = { minUsage: 0.2, maxUsage: 1, minAttained: 0, maxAttained: 0.4 }
    const [one, other] = [
      { x: x(0.2), y: y(0.4) },
      { x: box.right + 50, y: box.bottom + 20 },
    ]
    expect(brushBetween(box, one, other)).toEqual(wanted)
    expect(brushBetween(box, other, one)).toEqual(wanted)
  })
})
