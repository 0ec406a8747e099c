// Every operation of the OpenAPI document, by people of every role: what the table gives them they may, and nothing else.
import { ROLES, type Role } from '@rung/http-service'
import type { Answered, Browser } from '@rung/test-harness/browser'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillPath, type Operation, readApiDocument, titleOf } from './api-document.ts'
import { addressOf, type FilledWorkspace, fillWorkspace } from './filled-workspace.ts'
import type { SampleRequest } from './one-of-everything.ts'

const TODAY = '2026-03-18'
const SAMPLE = { prefix: 'role', marker: 'lynx', today: TODAY }

let rung: TestRung
let operations: readonly Operation[]
let filled: FilledWorkspace
type Who = Role | 'other csm' | 'deputy' | 'receiver'
const people = new Map<Who, Browser>()

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  operations = (await readApiDocument(rung)).operations
  filled = await fillWorkspace(rung, SAMPLE)
  for (const role of ROLES) {
    people.set(role, await signIn(role === 'csm' ? `${SAMPLE.prefix}-csm` : `of-${role}`, role))
  }
  people.set('other csm', await signIn('of-another-csm', 'csm'))
  people.set('receiver', await signIn('who-takes-a-card', 'csm'))
  people.set('deputy', await signIn(`${SAMPLE.prefix}-deputy`, 'csm'))
})
afterAll(() => rung.stop())

/** Somebody of the workspace in a browser. */
async function signIn(externalId: string, role: Role): Promise<Browser> {
  if (!externalId.startsWith(SAMPLE.prefix))
    await rung.client(filled.key).post('/v1/people', { externalId, name: externalId })
  return rung.signIn(filled.key, { person: externalId, role })
}

const of = (who: Who): Browser => {
  const browser = people.get(who)
  if (browser === undefined) throw new Error(`nobody is ${who}`)
  return browser
}

/** Signing out is tried last: it ends what the others are tried with. */
const endsItself = ({ method, path }: Operation) => method === 'DELETE' && path === '/v1/session'

describe('every operation', () => {
  it('is open to the roles that its table names, and to no other', async () => {
    const wrong: object[] = []
    const inOrder = [...operations.filter(each => !endsItself(each)), ...operations.filter(endsItself)]
    for (const operation of inOrder) {
      for (const role of ROLES) {
        const by = endsItself(operation) ? await signIn(`leaving-${role}`, role) : of(role)
        const { status, text } = await ask(operation, by)
        // a CSM may be told at the door that this is for their own accounts alone: that is for the test below
        const refused = status === 401 || (status === 403 && text.includes('not for the role'))
        const expected = operation.roles[role] === 'none' && operation.scope !== 'public'
        if (refused !== expected) wrong.push({ operation: titleOf(operation), role, status })
      }
    }
    expect(wrong).toEqual([])
  })

  it('that changes something asks a page of Rung’s own for its token', async () => {
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      if (operation.roles.admin === 'none') continue
      for (const headers of [{ 'x-rung-csrf': 'guessed' }, { origin: 'https://evil.example' }]) {
        const { status } = await ask(operation, of('admin'), headers)
        expect({ operation: titleOf(operation), headers, status }).toMatchObject({ status: 403 })
      }
    }
  })

  it('gives no role more than the one before it: a viewer reads, a CSM adds their own, a manager all, an admin the rest', () => {
    const rank = { none: 0, own: 1, all: 2 }
    for (const { method, scope, roles, path } of operations) {
      const ranks = [roles.viewer, roles.csm, roles.manager, roles.admin].map(grant => rank[grant])
      expect({ path, ranks }).toEqual({ path, ranks: ranks.toSorted() })
      if (method !== 'GET' && scope !== 'session' && !path.startsWith(OF_EVERYBODY))
        expect({ path, viewer: roles.viewer }).toEqual({ path, viewer: 'none' })
    }
  })
})

/** What everybody of a vendor's is asked: each answers for themselves alone, viewers too. */
const OF_EVERYBODY = '/v1/team-answers'

/** What a deputy may not: say of somebody else that they are away or off, and what they expect of a quarter. */
const NOT_COVERED = [
  'POST /v1/csm-absences',
  'DELETE /v1/csm-absences/{id}',
  'PUT /v1/work-calendars/people/{person}',
  'POST /v1/forecast/finals',
]

/** What a card in hand lends nobody: the account itself, cards of whose list it came from, what people say of themselves, what is of no account. */
const NOT_IN_HAND = [
  ...NOT_COVERED,
  'POST /v1/accounts',
  'POST /v1/accounts/batch',
  'PATCH /v1/accounts/{id}',
  'PUT /v1/accounts/{id}',
  'POST /v1/worklists/{csm}/cards/{id}/actions',
  'POST /v1/book-tasks/{id}/actions',
  'POST /v1/book-tasks/{id}/end',
]

describe('what a CSM may do with accounts in their own care', () => {
  const own = () => operations.filter(({ roles }) => roles.csm === 'own')

  it('whoever took a card of one may record about it while the card is theirs, and no longer', async () => {
    const cards = `/v1/worklists/${SAMPLE.prefix}-csm/cards`
    const [card] = filled.namesAt('/v1/worklists/{csm}/cards')
    const act = (body: object) => of('csm').send('POST', `${cards}/${card}/actions`, body)
    const wrong: object[] = []
    expect(await act({ action: 'hand_over', to: 'who-takes-a-card' })).toMatchObject({ status: 200 })
    expect((await of('receiver').send('GET', '/v1/handed-cards?person=me')).body.data).toHaveLength(1)
    for (const operation of own()) {
      const taken = await say(operation, of('receiver'))
      const isTheirs = 'person' in (sampleOf(operation)?.body ?? {})
      if (isForbidden(taken) !== (isTheirs || NOT_IN_HAND.includes(titleOf(operation))))
        wrong.push({ operation: titleOf(operation), status: taken.status, text: taken.text })
    }
    expect(await act({ action: 'undo' })).toMatchObject({ status: 200 })
    expect((await of('receiver').send('GET', '/v1/handed-cards?person=me')).body.data).toEqual([])
    for (const operation of own()) {
      const after = await say(operation, of('receiver'))
      if (!isForbidden(after)) wrong.push({ operation: titleOf(operation), by: 'after it', text: after.text })
    }
    expect(wrong).toEqual([])
  })

  it('they may, and their deputy while they are away; another CSM may not', async () => {
    expect(own().length).toBeGreaterThan(80)
    const wrong: object[] = []
    for (const operation of own()) {
      const theirs = await say(operation, of('other csm'))
      if (!isForbidden(theirs))
        wrong.push({ operation: titleOf(operation), by: 'another', text: theirs.text })
    }
    for (const operation of own()) {
      const covered = await say(operation, of('deputy'))
      // what the CSM said in their own name stays theirs
      const isTheirs = 'person' in (sampleOf(operation)?.body ?? {})
      if (isForbidden(covered) !== (isTheirs || NOT_COVERED.includes(titleOf(operation))))
        wrong.push({ operation: titleOf(operation), by: 'their deputy', text: covered.text })
    }
    for (const operation of own()) {
      const ours = await say(operation, of('csm'))
      // what is refused for another reason was let in: said before, or taken back meanwhile
      const isLetIn = !isForbidden(ours) && [200, 201, 400, 404, 409].includes(ours.status)
      if (!isLetIn) wrong.push({ operation: titleOf(operation), by: 'its CSM', text: ours.text })
    }
    expect(wrong).toEqual([])
  })
})

/** Calls it with nothing in it: past the door it may refuse whatever it likes, in other words. */
function ask(
  operation: Operation,
  by: Browser,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const body = operation.body === undefined ? undefined : {}
  return by.send(operation.method, fillPath(operation.path, ['nobody', 'nobody']), body, headers)
}

/** What of the sample is said there. */
function sampleOf({ path }: Operation): SampleRequest | undefined {
  const resource = path.replace(/\/(batch|\{[^}]+\})$/, '')
  return filled.said.find(each => each.path === path) ?? filled.said.find(each => each.path === resource)
}

/** The sample of it, about the account of the workspace. */
function say(operation: Operation, by: Browser): Promise<Answered> {
  const { method, path, body } = operation
  const said = sampleOf(operation)
  const { externalId, ...rest } = said?.body ?? {}
  const facts = path.endsWith('/batch') ? { items: [said?.body] } : method === 'POST' ? said?.body : rest
  expect({ path, isThere: said !== undefined, externalId }).toMatchObject({ isThere: true })
  return by.send(method, addressOf(operation, filled), body === undefined ? undefined : facts)
}

/** Refused as a whole, or its one item. */
function isForbidden({ status, body }: Answered): boolean {
  return status === 403 || body?.results?.[0]?.problem?.status === 403
}
