// Documents in two parts: nothing is lost, and what does not move stays in the form.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinFigures, partFigures } from './part-figures.ts'

const MOVING = new Set(['age', 'share'])
const key = fc.constantFrom('age', 'share', 'id', 'list')
const { document } = fc.letrec<{ document: unknown }>(tie => ({
  document: fc.oneof(
    { maxDepth: 4 },
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('document'), { maxLength: 4 }),
    fc.dictionary(key, tie('document'), { noNullPrototype: true }),
  ),
}))

describe('a document in two parts', () => {
  it('has its moving figures apart, and holds where each stands', () => {
    const parts = partFigures({ id: 'a', age: 3, level: 2, each: [{ share: 0.5 }, { share: null }] }, MOVING)
    expect(parts).toEqual({
      form: { id: 'a', age: { figure: 0 }, level: 2, each: [{ share: { figure: 1 } }, { share: null }] },
      figures: [3, 0.5],
    })
  })

  it('is the same when its parts are joined, whatever it holds', () => {
    fc.assert(
      fc.property(document, given => {
        const { form, figures } = partFigures(given, MOVING)
        expect(joinFigures(form, figures)).toStrictEqual(given)
      }),
    )
  })

  it('has the same form whatever its moving figures are', () => {
    const of = (age: number, share: number) => ({ age, each: [{ share, id: 'x' }] })
    expect(partFigures(of(1, 0.25), MOVING).form).toEqual(partFigures(of(9, 0.75), MOVING).form)
    expect(partFigures({ level: 1 }, MOVING).form).not.toEqual(partFigures({ level: 2 }, MOVING).form)
  })

  it('is read as it stands where nothing was taken out, and refused where a figure is missing', () => {
    expect(joinFigures({ age: 3, figure: 'of speech' }, null)).toEqual({ age: 3, figure: 'of speech' })
    expect(() => joinFigures({ age: { figure: 1 } }, [3])).toThrow('figure 1 of 1 is missing')
  })
})
