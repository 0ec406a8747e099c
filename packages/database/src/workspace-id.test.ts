// The shape of a workspace id: what passes is put into SQL as it is.
import { createIds } from '@rung/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isWorkspaceId } from './workspace-id.ts'

it('accepts every workspace id that the kernel makes', () => {
  fc.assert(
    fc.property(fc.nat(), fc.uint8Array({ minLength: 10, maxLength: 10 }), (ms, bytes) => {
      expect(isWorkspaceId(createIds({ nowMs: () => ms, tenRandomBytes: () => bytes })('ws'))).toBe(true)
    }),
  )
})

it('refuses everything else, above all what could end a literal', () => {
  const good = `ws_${'0'.repeat(26)}`
  for (const bad of [
    '',
    'ws_',
    good.toUpperCase(),
    `${good}0`,
    `${good}\n`,
    ` ${good}`,
    good.replace('ws', 'acc'),
  ]) {
    expect(isWorkspaceId(bad)).toBe(false)
  }
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("'", ';', '\\', '\0', '\n', ' ', '$'), (text, evil) => {
      expect(isWorkspaceId(`${good.slice(0, 10)}${evil}${text}`)).toBe(false)
    }),
  )
})
