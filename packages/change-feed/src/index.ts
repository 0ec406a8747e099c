// What changed in a workspace: recorded with the change, read on from a position, handed to listeners.
export { CHANGE_TYPES, type Change, type NewChange } from './change.ts'
export { type ChangeFeed, createChangeFeed } from './change-feed.ts'
export type { PlacedChange } from './ear.ts'
export { CHANGE_FEED_POLICY } from './policy.ts'
export { type Position, parsePosition } from './position.ts'
export { deleteChangesBefore } from './storage/read-changes.ts'
export { recordChanges } from './storage/record-changes.ts'
