// What answers about models measure in.
import { z } from 'zod'

export const instant = z.iso.datetime()
export const share = z.number().min(0).max(1)
export const nats = 'Mean log loss in nats'
