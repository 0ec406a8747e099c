// What may count an account's days, as the API names it.
import { z } from 'zod'

export const usageSource = z
  .enum(['events', 'aggregates'])
  .describe('events: what the collector took; aggregates: daily numbers of a warehouse')
