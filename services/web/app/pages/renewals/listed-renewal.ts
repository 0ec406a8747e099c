// A renewal as the list answers it.
import type { Answer } from '@rung/client'

export type ListedRenewal = Answer<'get', '/v1/renewals'>['data'][number]
