// What an address says and a page cannot mean.
import { describe, expect, it } from 'vitest'
import { unreadSentences } from './unread-words.ts'
import { oneOf, readIn } from './use-address.ts'

const READS = { band: oneOf(['watch']), sort: oneOf(['arr']), seen: oneOf(['true']) }

describe('an address', () => {
  it('has nothing to be told where all of it is known, empty, or the affair of others', () => {
    const search = { band: 'watch', sort: '', name: 'Anything', asOf: '2026-06-30', knownAt: '2026-06-30' }
    expect(unreadSentences(search, [READS])).toEqual({ names: [], sentences: [] })
    expect(readIn(search, READS)).toEqual(search)
  })

  it('says what of it means nothing, once, and that is left out', () => {
    const search = { band: 'red', name: 'Anything' }
    expect(unreadSentences(search, [READS, { band: oneOf(['watch']) }])).toEqual({
      names: ['band'],
      sentences: ['“band=red” in the address means nothing here, and is left out.'],
    })
    expect(readIn(search, READS)).toEqual({ name: 'Anything' })
    expect(unreadSentences({ band: 'red', sort: 'size', seen: 'no' }, [READS]).sentences).toEqual([
      '“band=red”, “sort=size” and “seen=no” in the address mean nothing here, and are left out.',
    ])
  })

  it('says which day is none, and takes the other out too: neither is used', () => {
    expect(unreadSentences({ asOf: 'June', knownAt: '2026-08-20' }, [])).toEqual({
      names: ['asOf', 'knownAt'],
      sentences: ['“asOf=June” in the address is no day of the calendar: you see today.'],
    })
    expect(unreadSentences({ asOf: '2026-02-30', knownAt: 'now', band: 'red' }, [READS]).sentences).toEqual([
      '“asOf=2026-02-30” and “knownAt=now” in the address are no day of the calendar: you see today.',
      '“band=red” in the address means nothing here, and is left out.',
    ])
  })
})
