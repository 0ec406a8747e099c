// What roles are called, and what each may do, in the order of what they may.
import type { Role } from '../../../session/use-session.ts'

export const ROLE_CHOICES: readonly { readonly value: Role; readonly words: string }[] = [
  { value: 'viewer', words: 'Viewer: reads' },
  { value: 'csm', words: 'CSM: writes of own accounts' },
  { value: 'manager', words: 'Manager: writes of all accounts' },
  { value: 'admin', words: 'Admin: all of it' },
]

export const roleWords = (role: Role): string =>
  ROLE_CHOICES.find(({ value }) => value === role)?.words.split(':')[0] ?? role
