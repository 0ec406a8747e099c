// Which Host and which Origin are answered.
import { expect, it } from 'vitest'
import { wrongPlace } from './where-it-stands.ts'

const LISTED = ['rung.example.com']

it.each([
  ['127.0.0.1:4700', undefined],
  ['localhost', 'http://localhost:6274'],
  ['[::1]:4700', undefined],
  ['192.168.1.4:4700', 'http://192.168.1.4:4700'],
  ['[2001:db8::1]', undefined],
  ['[2001:DB8::1]:4700', 'http://[2001:db8::1]:4700'],
  ['LOCALHOST:4700', 'http://LocalHost'],
  ['rung.example.com', 'https://rung.example.com'],
])('answers %s from %s', (host, origin) => {
  expect(wrongPlace({ host, origin }, LISTED)).toBeUndefined()
})

it.each([
  ['evil.example.com', undefined],
  ['evil.example.com:4700', 'http://evil.example.com:4700'],
  ['127.0.0.1.evil.example', undefined],
  ['rung.example.com.evil.example', undefined],
  [undefined, undefined],
  ['a b', undefined],
  ['127.0.0.1:4700', 'http://evil.example.com'],
  ['rung.example.com', 'https://rung.example.com.evil.example'],
  ['rung.example.com', 'null'],
  ['evil.example.com@localhost', undefined],
  ['localhost/evil.example.com', undefined],
  ['localhost#', undefined],
  ['127.0.0.1:4700', 'http://203.0.113.5'],
  ['localhost:4700', 'http://203.0.113.5'],
  ['localhost:99999', undefined],
])('refuses %s from %s', (host, origin) => {
  expect(wrongPlace({ host, origin }, LISTED)).toMatch(/^(Missing|Invalid) (Host|Origin)/)
})
