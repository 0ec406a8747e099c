// Where a CSM's call goes.
import { expect, it } from 'vitest'
import { callRequest } from './call-request.ts'

it('changes a renewal that is written down', () => {
  expect(callRequest('rnw_1', '2027-04-01', 'renewed')).toEqual({
    method: 'PATCH',
    path: '/v1/renewals/rnw_1',
    body: { csmCall: 'renewed' },
  })
})

it('writes down one that follows from a term', () => {
  expect(callRequest('sub_1:2027-04-01', '2027-04-01', null)).toEqual({
    method: 'POST',
    path: '/v1/renewals',
    body: { subscription: 'sub_1', dueOn: '2027-04-01', csmCall: null },
  })
})
