// The report of a model as the API answers it.
import type { Answer } from '@rung/client'

export type Report = NonNullable<Answer<'get', '/v1/models/{id}/report'>['report']>
