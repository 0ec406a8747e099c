// The address of a service, derived from the administrator's.
import { describe, expect, it } from 'vitest'
import { servicePassword, serviceUrl } from './service-url.ts'

const admin = 'postgres://alice:p%40ss@db.example:6432/rung?sslmode=require'

describe('serviceUrl', () => {
  it('keeps the server, the database and its parameters, and logs in as the role of the service', () => {
    const url = new URL(serviceUrl(admin, 'usage'))
    expect(url.username).toBe('rung_usage')
    expect(url.host).toBe('db.example:6432')
    expect(url.pathname).toBe('/rung')
    expect(url.search).toBe('?sslmode=require')
  })

  it('derives the same password wherever the administrator has the same one, another for each service', () => {
    const elsewhere = 'postgresql://bob:p%40ss@127.0.0.1/other'
    expect(servicePassword(admin, 'usage')).toBe(servicePassword(elsewhere, 'usage'))
    expect(servicePassword(admin, 'usage')).not.toBe(servicePassword(admin, 'health'))
    expect(servicePassword(admin, 'usage')).toMatch(/^[\w-]{43}$/)
  })

  it('refuses an address without a password, and anything that is no PostgreSQL address, without repeating it', () => {
    expect(() => serviceUrl('postgres://alice@db.example/rung', 'usage')).toThrow('holds no password')
    expect(() => serviceUrl('mysql://alice:secret@db.example/rung', 'usage')).toThrow(
      'it must begin with postgres://',
    )
    expect(() => serviceUrl('alice:secret at db', 'usage')).toThrow(/^The database URL/)
    expect(() => serviceUrl('alice:secret at db', 'usage')).not.toThrow('secret')
  })
})
