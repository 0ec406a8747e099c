// Whatever colour a vendor has, the page can be read: contrasts of WCAG 2.2, light and dark.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BACKGROUNDS, brandColours, contrast } from './brand-colours.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

describe('a vendor’s colour', () => {
  it('is used as it is where it stands out enough', () => {
    expect(brandColours('#1f6f4a').light).toEqual({ fill: '#1f6f4a', on: '#ffffff' })
    expect(brandColours('#ffd400').dark).toEqual({ fill: '#ffd400', on: '#000000' })
  })

  it('is darker on paper and lighter in the dark where it does not', () => {
    expect(brandColours('#ffd400').light).toEqual({ fill: '#a68a00', on: '#000000' })
    expect(brandColours('#101010').dark).toEqual({ fill: '#707070', on: '#ffffff' })
  })

  it('is ink where there is none', () => {
    expect(brandColours(null).light.fill).toBe('#1d1b17')
  })

  it('has 3:1 against what is around it and 4.5:1 under what is written on it, whatever it is', () => {
    fc.assert(
      fc.property(fc.option(colours), brand => {
        const shown = brandColours(brand)
        for (const scheme of ['light', 'dark'] as const) {
          const { fill, on } = shown[scheme]
          for (const background of BACKGROUNDS[scheme])
            expect(contrast(fill, background)).toBeGreaterThanOrEqual(3)
          expect(contrast(fill, on)).toBeGreaterThanOrEqual(4.5)
        }
      }),
    )
  })
})

describe('contrast', () => {
  it('is 21 of black and white, 1 of a colour and itself, and the same either way round', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrast('#777777', '#777777')).toBe(1)
    // the published example of a grey that just fails on white
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'))
  })
})
