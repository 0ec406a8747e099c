// What stands out about an account, by name.
import { ACCOUNT_FLAGS, FLAG_NAMES } from '@rung/judgement'
import { z } from 'zod'

export const flagName = z.enum(FLAG_NAMES)
export const flagWords = Object.entries(ACCOUNT_FLAGS)
  .map(([name, meaning]) => `${name}: ${meaning}`)
  .join('. ')
