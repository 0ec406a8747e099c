// GET /v1/verdict-page/colours: a colour as it would be drawn, and how well it can be read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OutcomesUnderTest, outcomesUnderTest } from '../../outcomes-under-test.ts'

let under: OutcomesUnderTest
beforeAll(async () => {
  under = await outcomesUnderTest('2026-03-01')
})
afterAll(() => under.close())

const drawn = (query: string) => under.call('GET', `/v1/verdict-page/colours${query}`)

describe('a colour that is tried', () => {
  it('is drawn darker on paper and as it is in the dark, with the contrast of both', async () => {
    const { status, body } = await drawn('?brandColour=%23ffd400')
    expect(status).toBe(200)
    expect(body.light).toMatchObject({ fill: '#a68a00', on: '#000000', isAsGiven: false, page: '#fbfaf7' })
    expect(body.dark).toMatchObject({ fill: '#ffd400', on: '#000000', isAsGiven: true, card: '#1f1e1a' })
    // by hand: L(#ffd400) = .2126 + .7152 x ((212/255 + .055) / 1.055)^2.4 = .6864; (.6864 + .05) / .05
    expect(body.dark.contrastOfText).toBeCloseTo(14.7, 1)
    expect(body.light.contrastOfEdge).toBeGreaterThanOrEqual(3)
    expect(body.light.contrastOfEdge).toBeLessThan(3.3)
  })

  it('is ink where there is none', async () => {
    expect((await drawn('')).body.light).toMatchObject({ fill: '#1d1b17', on: '#ffffff', isAsGiven: true })
  })

  it.each(['red', '%23FFD400', '%23ffd40'])('is refused as %s', async wrong => {
    expect(await drawn(`?brandColour=${wrong}`)).toMatchObject({ status: 400 })
  })
})
