// Where a command finds its server and its key, and what it says where there is none.
import { NoAnswer } from '@rung/client'
import { describe, expect, it } from 'vitest'
import { connect, messageOf } from './connection.ts'

describe('a command', () => {
  it('says which key is missing', () => {
    expect(() => connect({}, {})).toThrow('no key: pass --key, or set RUNG_KEY')
  })

  it('asks whether Rung runs, where nothing answers; any other failure speaks for itself', async () => {
    // Port 1 answers nobody.
    const away = connect({ url: 'http://127.0.0.1:1', key: 'rung_key' }, {})
    const error = await away
      .patch('/v1/accounts/{id}', { path: { id: 'a' }, body: {} })
      .catch(thrown => thrown)
    expect(error).toBeInstanceOf(NoAnswer)
    expect(messageOf(error)).toBe(
      'nothing answers at http://127.0.0.1:1: is Rung running (npm start), and is --url right?',
    )
    expect(messageOf(new Error('no such file'))).toBe('no such file')
  })
})
