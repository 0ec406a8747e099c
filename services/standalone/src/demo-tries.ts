// What a visitor of the demo may try from a terminal: some requests, and how to send them.
import { type Day, quarterOf } from '@rung/kernel'
import { DEMO_CSM } from './demo-people.ts'

/** Things to try on the demo, as paths. */
export function demoTries(today: Day): readonly Try[] {
  return [
    {
      what: 'A customer who clicks a lot and has not got what they wanted',
      path: '/v1/accounts/customer-0001/health',
    },
    { what: 'Whom a customer success manager should call today, and why', path: `/v1/worklists/${DEMO_CSM}` },
    {
      what: 'What this quarter will renew, with its uncertainty',
      path: `/v1/forecast?quarter=${quarterOf(today)}`,
    },
    {
      what: 'Start on a card of that list: put its id in the place of CARD',
      path: `/v1/worklists/${DEMO_CSM}/cards/CARD/actions`,
      body: { action: 'start' },
    },
    {
      what: 'How right models of renewal risk were on the renewals of the year before, once they are learned',
      path: '/v1/models',
    },
  ]
}

/** With a body it is posted, else read. */
export type Try = { readonly what: string; readonly path: string; readonly body?: object }

/** A request as a command for the terminal. */
export function curlOf(address: string, key: string, { path, body }: Try): string {
  const call = `curl -H 'Authorization: Bearer ${key}' '${address}${path}'`
  return body === undefined
    ? call
    : `${call} -H 'content-type: application/json' -d '${JSON.stringify(body)}'`
}
