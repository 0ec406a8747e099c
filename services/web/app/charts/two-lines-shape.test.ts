// Where the gap is hatched, and where words stand on the two lines.
import { describe, expect, it } from 'vitest'
import { gapAreas, placeLabels, type Room, type TimedEvent, unknownUse } from './two-lines-shape.ts'

const day = (index: number): string => `2026-0${index + 1}-01`
const points = (pairs: readonly (readonly [number | null, number | null])[]) =>
  pairs.map(([usage, attained], index) => ({ day: day(index), usage, attained }))

const room: Room = {
  at: of => (Number(of.slice(5, 7)) - 1) * 100,
  y: share => 200 - share * 200,
  left: 0,
  right: 400,
  top: 10,
  bottom: 196,
}
const event = (id: string, on: TimedEvent['on'], at: number, label = 'Kept'): TimedEvent => ({
  id,
  on,
  day: day(at),
  label,
  what: label,
})

describe('where use is unknown', () => {
  const runsOf = (...usage: (number | null)[]) => unknownUse(points(usage.map(share => [share, null])))

  it('is from the first day without to the next with it', () => {
    expect(runsOf(null, null, 0, 0.4)).toEqual([{ from: day(0), to: day(2) }])
    expect(runsOf(0.4, null, 0.4, null)).toEqual([
      { from: day(1), to: day(2) },
      { from: day(3), to: day(3) },
    ])
  })

  it('is all of it where none is known, and nothing where all is: no use is known use', () => {
    expect(runsOf(null, null)).toEqual([{ from: day(0), to: day(1) }])
    expect(runsOf(0, 0)).toEqual([])
    expect(unknownUse([])).toEqual([])
  })
})

describe('the gap between the lines', () => {
  it('is where usage lies above outcome, while both are known', () => {
    const areas = gapAreas(
      points([
        [0.3, 0.25],
        [0.6, 0.2],
        [0.7, 0.2],
        [0.8, null],
        [0.9, 0.2],
        [0.9, 0.1],
      ]),
    )
    expect(areas.map(area => area.map(each => each.day))).toEqual([
      [day(1), day(2)],
      [day(4), day(5)],
    ])
  })

  it('is none where one day alone has it', () => {
    expect(
      gapAreas(
        points([
          [0.9, 0.1],
          [0.2, 0.2],
        ]),
      ),
    ).toEqual([])
    expect(gapAreas([])).toEqual([])
  })
})

describe('words on the lines', () => {
  const lines = points([
    [0.5, 0.2],
    [0.6, 0.2],
    [0.8, null],
    [0.8, 0.2],
    [0.8, 0.2],
  ])

  it('stand above usage and below outcome, inside the drawing', () => {
    const [first, last] = placeLabels([event('a', 'usage', 0), event('b', 'attained', 4)], lines, room)
    expect(first).toMatchObject({ point: { x: 0, y: 100 }, text: { x: 0, y: 91, anchor: 'start' } })
    expect(last).toMatchObject({ point: { x: 400, y: 160 }, text: { x: 400, y: 177, anchor: 'end' } })
  })

  it('give way to others by a line, and are left out where there is no room', () => {
    const same = ['a', 'b', 'c', 'd'].map(id => event(id, 'usage', 1, 'Promise kept: mobile capture'))
    expect(placeLabels(same, lines, room).map(({ text }) => text?.y ?? null)).toEqual([71, 56, 41, null])
    const low = placeLabels(
      [event('a', 'attained', 1)],
      points([
        [0.5, 0.1],
        [0.5, 0.1],
      ]),
      room,
    )
    expect(low[0]?.text?.y).toBe(171)
  })

  it('stand on the other line while their own is unknown, and nowhere outside the days drawn', () => {
    expect(placeLabels([event('a', 'attained', 2)], lines, room)[0]?.point).toEqual({ x: 200, y: 40 })
    expect(placeLabels([event('a', 'usage', 8)], lines, room)).toEqual([])
    expect(placeLabels([event('a', 'usage', 0)], [], room)).toEqual([])
    const unknown = points([[null, null]])
    expect(placeLabels([event('a', 'usage', 0), event('b', 'attained', 0)], unknown, room)).toHaveLength(2)
  })
})
