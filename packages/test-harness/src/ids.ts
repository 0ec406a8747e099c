// Ids that are the same in every run of a test.
import { createIds, type NewId } from '@rung/kernel'

/** Ids that count up, and so sort in the order they were made. A `seed` keeps two sources from meeting. */
export function createTestIds(seed = 0): NewId {
  let made = 0
  return createIds({
    nowMs: () => Date.UTC(2026, 0, 1) + made,
    tenRandomBytes: () => {
      made += 1
      const bytes = new Uint8Array(10)
      new DataView(bytes.buffer).setUint32(0, seed)
      new DataView(bytes.buffer).setUint32(6, made)
      return bytes
    },
  })
}
