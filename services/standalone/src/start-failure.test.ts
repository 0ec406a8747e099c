import { createServer, connect as dial } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startFailure } from './start-failure.ts'

const failed = (message: string, more: object) => startFailure(Object.assign(new Error(message), more))

describe('what stopped the start', () => {
  it('names RUNG_PORT when another process listens there', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const error = await new Promise(resolve =>
      createServer().once('error', resolve).listen(port, '127.0.0.1'),
    )
    other.close()
    expect(startFailure(error)).toMatch(/^RUNG_PORT: .*EADDRINUSE.*Choose another/)
  })

  it('names RUNG_HOST when the address is not of this machine', () => {
    const more = { syscall: 'listen', code: 'EADDRNOTAVAIL' }
    expect(failed('listen EADDRNOTAVAIL', more)).toMatch(/^RUNG_HOST: /)
  })

  it('names DATABASE_URL when nothing answers there, under one address or several, or it lets nobody in', async () => {
    const refused = await new Promise(resolve => dial(1, '127.0.0.1').once('error', resolve))
    expect(startFailure(refused)).toMatch(/^DATABASE_URL: connect ECONNREFUSED/)
    expect(startFailure(new AggregateError([refused]))).toMatch(/^DATABASE_URL: connect ECONNREFUSED/)
    expect(failed('password authentication failed', { code: '28P01' })).toMatch(/^DATABASE_URL: password/)
  })

  it('names RUNG_HOME when it cannot be written', () => {
    expect(failed('EACCES: permission denied', { syscall: 'mkdir', code: 'EACCES' })).toMatch(/^RUNG_HOME: /)
  })

  it('says everything else as it is', () => {
    expect(startFailure(new Error('Migration x was changed'))).toBe('Migration x was changed')
    expect(startFailure('thrown')).toBe('thrown')
  })
})
