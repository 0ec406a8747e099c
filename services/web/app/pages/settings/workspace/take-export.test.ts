// An export is a file only when all of it came.
import { describe, expect, it } from 'vitest'
import { collectRows, type Taken } from './take-export.ts'

const LINES = [
  '{"rungExport":1,"schema":440}\n',
  '{"table":"accounts.accounts","row":{"name":"Fern\\nÖst"}}\n',
  '{"table":"accounts.accounts","row":{"name":"Oak"}}\n',
  '{"table":"outcomes.promises","row":{}}\n',
]
const COUNTS = '{"counts":{"accounts.accounts":2,"outcomes.promises":1}}\n'

function streamOf(text: string, size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
}

/** As a browser has it when the connection ends. */
function cutOff(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isSent = false
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new TypeError('network error'))
      else controller.enqueue(new TextEncoder().encode(text))
      isSent = true
    },
  })
}

describe('an export that is read as it comes', () => {
  it.each([1, 2, 7, 30, 1000])('is whole in pieces of %i bytes, and says how far it is', async size => {
    const text = [...LINES, COUNTS].join('')
    const told: Taken[] = []
    const file = await collectRows(streamOf(text, size), taken => told.push(taken))
    expect(await file.text()).toBe(text)
    expect(told.at(-1)).toEqual({ bytes: new TextEncoder().encode(text).length, rows: 3 })
    expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).toSorted((a, b) => a - b))
  })

  it.each([
    ['without its last line', LINES.join('')],
    ['in the middle of its last line', [...LINES, COUNTS.slice(0, -6)].join('')],
    ['with a row missing', [...LINES.slice(0, -1), COUNTS].join('')],
    ['before anything', ''],
  ])('is no file where it ends %s', async (_, text) => {
    for (const size of [5, 1000]) {
      await expect(collectRows(streamOf(text, size), () => undefined)).rejects.toThrow('The file broke off')
    }
  })

  it('is no file where the connection ends, and says so', async () => {
    await expect(collectRows(cutOff(LINES.join('')), () => undefined)).rejects.toThrow('The file broke off')
  })
})
