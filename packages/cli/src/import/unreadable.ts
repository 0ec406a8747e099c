// A value that cannot be read: what was found, where, and what to write instead. It refuses its row, and no other.

export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
