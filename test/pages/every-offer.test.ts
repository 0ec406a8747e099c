// Every role on every page: what is offered may be done, and what may be done is offered, as test/golden/roles.txt has it.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createBrowser } from '@rung/test-harness/browser'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectKeys, collectOffers, type Found } from './collect-offers.ts'
import { demoVisits } from './demo-visits.ts'
import { entryOf, KEYS, OFFERS, type Offer, ONESELF } from './offers.ts'
import { type RoleName, readGrants } from './role-grants.ts'
import type { Visitor } from './visitor.ts'

const grants = readGrants()
const visits = demoVisits()

const OWN = 'customer-0001'
const OTHER = 'customer-0002'

const PLACES = [
  '/today',
  '/today?csm=csm-amara',
  '/today?csm=csm-bruno',
  // no view that has a name already
  '/accounts?csm=all&segment=smb',
  `/accounts/${OWN}`,
  `/accounts/${OTHER}`,
  '/renewals?csm=all',
  '/forecast',
  '/contradictions?csm=all',
  '/promises?csm=all&within=90',
  '/promises?view=capabilities',
  '/accuracy',
  '/chasms',
  '/settings/sources',
  '/settings/asked',
  '/settings/measures',
  '/settings/judging',
  '/settings/plays',
  '/settings/away',
  '/settings/days-off',
  '/settings/notifications',
  '/settings/people',
  '/settings/keys',
  '/settings/signing',
  '/settings/webhooks',
  '/settings/accounts',
  '/settings/audit',
  '/settings/workspace',
]

/** A play that the workspace has changed. */
const PLAY = { key: 'close_the_gap', name: 'Close what they name' }

/** With what is folded there unfolded: of plays, of which there are many alike, of that one. */
async function openPlace({ page, open, settled }: Visitor, place: string): Promise<void> {
  await open(place)
  if (place !== '/settings/plays') return
  await page.locator('summary', { hasText: `how: ${PLAY.name}` }).click()
  await page.locator('summary', { hasText: `What it was before: ${PLAY.name}` }).click()
  await settled()
}

/** External ids and ours of the accounts that Amara looks after. */
let ofAmara: ReadonlySet<string>
/** The link by which a viewer comes in. */
let invitation: string

beforeAll(async () => {
  const ada = createBrowser(call => visits.demo.rung.call(call), visits.demo.rung.address)
  const send = async (method: string, path: string, body?: object) => {
    const answer = await ada.send(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.body
  }
  await send('POST', '/v1/sessions/demo', { person: 'ada' })
  await send('GET', '/v1/session')
  const { data: people } = await send('GET', '/v1/people?limit=100')
  const idOf = (name: string): string => people.find((each: { name: string }) => each.name === name).id
  const { data: accounts } = await send('GET', '/v1/accounts?limit=500')
  ofAmara = new Set(
    accounts
      .filter(({ csm }: { csm: string | null }) => csm === idOf('Amara'))
      .flatMap(({ id, externalId }: { id: string; externalId: string }) => [id, externalId]),
  )
  await send('POST', '/v1/people', { externalId: 'vera', name: 'Vera' })
  invitation = (await send('POST', '/v1/invitations', { person: 'vera', role: 'viewer' })).link
  await send('POST', '/v1/invitations', { person: 'csm-deniz', role: 'csm' })
  for (const [csm, deputy] of [
    ['csm-amara', 'csm-deniz'],
    ['csm-clara', 'csm-deniz'],
  ])
    await send('POST', '/v1/csm-absences', { csm, deputy, startsOn: '2026-04-01', endsOn: '2026-04-08' })
  await send('PUT', '/v1/work-calendars/workspace', { country: 'DE', struck: ['2026-05-01'] })
  for (const account of [OWN, OTHER]) {
    const { data } = await send('GET', `/v1/stakeholders?account=${account}`)
    await send('POST', '/v1/verdict-requests', { account, stakeholder: data[0].id })
  }
  const { id } = await send('POST', '/v1/webhooks', { url: 'http://127.0.0.1:9/offers' })
  await send('POST', `/v1/webhooks/${id}/test`, {})
  await send('POST', '/v1/user-token-keys', { algorithm: 'HS256' })
  await putOneOnAList(send)
  await changePlay(send)
  await publishTwiceAndDraft(send)
}, 600_000)

type WayOut = {
  readonly kind: string
  readonly promises?: readonly Record<'accountId' | 'promiseId', string>[]
}

/** Two promises that nobody confirmed, of which one is on a list: that one can be taken off, and the other put there. */
async function putOneOnAList(
  send: (
    method: string,
    path: string,
    body?: object,
  ) => Promise<{ findings: { chasm: string; wayOut: WayOut[] }[] }>,
): Promise<void> {
  for (const account of [OWN, OTHER]) {
    await send('POST', '/v1/promises', {
      externalId: `asked-about-${account}`,
      ...{ account, capability: 'books_closed_in_a_day', weight: 4, madeBy: 'sales' },
      ourWords: 'Your books close in a day',
    })
  }
  const { findings } = await send('GET', '/v1/chasms')
  for (const { chasm, wayOut } of findings) {
    const way = wayOut.find(({ promises }) => Array.isArray(promises) && promises.length > 1)
    if (way === undefined) continue
    const [line] = way.promises ?? []
    const lines = [{ account: line?.accountId, promise: line?.promiseId }]
    await send('POST', '/v1/way-out-tasks', { chasm, way: way.kind, about: null, lines })
    return
  }
  throw new Error('the demo has no way out that is about promises')
}

/** So that there is a version to go back to. */
async function changePlay(
  send: (method: string, path: string, body?: object) => Promise<Record<string, unknown>>,
): Promise<void> {
  const shipped = await send('GET', `/v1/plays/${PLAY.key}`)
  const { key: _, version, retired, ships, recordedAt, personId, personName, ...play } = shipped
  await send('POST', `/v1/plays/${PLAY.key}/versions`, { version, play: { ...play, name: PLAY.name } })
}

/** Two versions, so that there is one to go back to, and a draft that was tried. */
async function publishTwiceAndDraft(
  send: (method: string, path: string, body?: object) => Promise<{ id: string }>,
): Promise<void> {
  for (const graceDays of [21, 28, 35]) {
    const document = { promises: { graceDays } }
    const { id } = await send('POST', '/v1/config/drafts', { document, note: `${graceDays} days` })
    if (graceDays === 35) return
    await send('POST', `/v1/config/drafts/${id}/shadow`, {})
    await visits.demo.rung.settle()
    visits.demo.rung.clock.advance({ seconds: 60 })
    await send('POST', `/v1/config/drafts/${id}/publish`, {})
  }
}

const COMERS: Readonly<Record<RoleName, () => Promise<Visitor>>> = {
  admin: () => visits.visit('ada'),
  manager: () => visits.visit('rita'),
  csm: () => visits.visit('amara'),
  viewer: async () => {
    const vera = await visits.visit()
    await vera.open(invitation.slice(visits.demo.rung.address.length))
    await vera.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await vera.page.waitForURL(/\/today/)
    await vera.settled()
    return vera
  },
}

/** A write that is offered: which, about which account, and by what name. */
type Write = { readonly offer: Offer; readonly found: Found; readonly place: string }

const nameOfWrite = ({ offer, found, place }: Write): string =>
  [place, offer.key, found.account ?? '', offer.whose?.(found.name) ?? ''].join(' | ')

function mayDo(role: RoleName, { offer, found, place }: Write): boolean {
  if (offer.roles !== undefined && !offer.roles.includes(role)) return false
  const account = found.account ?? place.match(/^\/accounts\/([^?]+)/)?.[1]
  const isOwn =
    offer.whose === undefined
      ? account !== undefined && ofAmara.has(account)
      : [ONESELF, 'Amara'].includes(offer.whose(found.name) ?? '')
  return offer.sends.every(route => {
    const grant = grants.get(route)?.[role]
    return grant === 'all' || (grant === 'own' && isOwn)
  })
}

/** All that is offered on a page, and behind what is pressed there. */
async function walkPlace(
  visitor: Visitor,
  place: string,
  /** Pressed already: what stands round every page is the same on each. */
  pressed: Set<string> = new Set(),
): Promise<{ writes: Write[]; unknown: string[] }> {
  const unknown: string[] = []
  const writes = new Map<string, Write>()
  const take = (found: readonly Found[]): Write[] =>
    found.flatMap(each => {
      const offer = entryOf(OFFERS, place, each.name)
      if (offer === undefined) unknown.push(`${place}: “${each.name}” has no entry in offers.ts`)
      return offer === undefined ? [] : [{ offer, found: each, place }]
    })
  const keep = (all: readonly Write[]): void => {
    for (const write of all) if (write.offer.sends.length > 0) writes.set(nameOfWrite(write), write)
  }
  const there = take(await collectOffers(visitor.page))
  keep(there)
  for (const key of await collectKeys(visitor.page)) {
    const offer = entryOf(KEYS, place, key)
    if (offer === undefined) unknown.push(`${place}: the key for “${key}” has no entry in offers.ts`)
    else if (!offer.sends.every(route => there.some(each => each.offer.sends.includes(route))))
      unknown.push(`${place}: a key for “${key}” and nothing of it to be seen`)
  }
  for (const { offer, found } of there) {
    const press = offer.at === undefined ? found.name : `${place} ${found.name}`
    if (offer.opens !== true || pressed.has(press)) continue
    pressed.add(press)
    await visitor.page.getByRole('button', { name: found.name }).first().click()
    await visitor.settled()
    keep(take(await collectOffers(visitor.page)))
    await openPlace(visitor, place)
  }
  return { writes: [...writes.values()], unknown }
}

/** Whoever keeps a view may delete it: each keeps one, so that this is offered to all. */
async function keepView(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await visitor.open('/accounts?csm=all&band=healthy')
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByLabel('Name').last().fill('The healthy ones')
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Delete view' }).waitFor()
}

/** Whoever has a calendar address may revoke it, whoever is sent a list may switch it off: each makes one, and is. */
async function chooseWhatReaches({ page, open }: Visitor): Promise<void> {
  await open('/settings/notifications')
  await page.getByRole('button', { name: 'Make an address' }).click()
  await page.getByRole('button', { name: 'Revoke it' }).waitFor()
  // nothing listens there
  await page.getByLabel('Address of the Slack webhook').fill('http://127.0.0.1:9/list')
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await page.getByRole('button', { name: 'Switch it off' }).waitFor()
}

async function walk(role: RoleName): Promise<{ writes: Write[]; troubles: string[] }> {
  const visitor = await COMERS[role]()
  const troubles: string[] = []
  visitor.page.on('response', answer => {
    const path = new URL(answer.url()).pathname
    if (answer.status() >= 400) troubles.push(`${answer.status()} of ${path} on ${visitor.page.url()}`)
  })
  const writes: Write[] = []
  const pressed = new Set<string>()
  await chooseWhatReaches(visitor)
  for (const place of PLACES) {
    await openPlace(visitor, place)
    const found = await walkPlace(visitor, place, pressed)
    writes.push(...found.writes)
    troubles.push(...found.unknown)
  }
  await keepView(visitor)
  const kept = await walkPlace(visitor, '/accounts?csm=all&band=healthy', pressed)
  writes.push(...kept.writes)
  troubles.push(...kept.unknown, ...(await factsOffered(visitor, role)))
  await visitor.expectNoTrouble()
  await visitor.leave()
  return { writes, troubles }
}

/** Each kind of fact that a file may hold is one that the role may send, and none is left out. */
async function factsOffered({ page, open }: Visitor, role: RoleName): Promise<string[]> {
  await open('/settings/sources')
  const offered = await page
    .getByLabel('It holds')
    .locator('option')
    .evaluateAll(options => options.map(option => (option as unknown as { value: string }).value))
  const allowed = [...grants].flatMap(([route, by]) =>
    by[role] !== '-' && /^POST .*\/batch$/.test(route) && !(role === 'viewer' && OF_EVERYBODY.test(route))
      ? [route.slice('POST '.length)]
      : [],
  )
  const missing = allowed.filter(path => !offered.includes(path))
  const refused = offered.filter(path => !allowed.includes(path))
  return [
    ...refused.map(path => `${role} is offered a file of ${path}`),
    ...missing.map(path => `${role} is offered no file of ${path}`),
  ]
}

describe('what is offered to a role', () => {
  let whole: readonly Write[]

  it('is all that there is to an admin', async () => {
    const { writes, troubles } = await walk('admin')
    whole = writes
    expect(troubles).toEqual([])
    expect(writes.filter(write => !mayDo('admin', write)).map(nameOfWrite)).toEqual([])
    const offered = new Set(writes.map(({ offer }) => offer.key))
    const unseen = OFFERS.filter(({ key, sends }) => sends.length > 0 && !offered.has(key))
    // nothing of the company is on a list, no second draft while one is open, and nothing to judge again where all could be judged
    expect(unseen.map(({ key }) => key)).toEqual([
      'POST /v1/book-tasks/{id}/end ^It is (done|not needed)$',
      'POST /v1/book-tasks/{id}/actions ^Snooze it$',
      'POST /v1/book-tasks/{id}/actions ^Put it back$',
      'POST /v1/config/drafts ^Make a draft$',
      'POST /v1/stuck-accounts/retry ^Judge them again$',
    ])
  }, 900_000)

  it.each(['manager', 'csm', 'viewer'] as const)(
    'is what they may do, and all of that: %s',
    async role => {
      const { writes, troubles } = await walk(role)
      expect(troubles).toEqual([])
      expect(writes.filter(write => !mayDo(role, write)).map(nameOfWrite)).toEqual([])
      const offered = new Set(writes.map(nameOfWrite))
      const hidden = whole.filter(write => mayDo(role, write) && !offered.has(nameOfWrite(write)))
      expect(hidden.map(nameOfWrite)).toEqual([])
    },
    900_000,
  )

  it('is nothing about a customer on a day that is over', async () => {
    const ada = await visits.visit('ada')
    const day = 'asOf=2026-02-18&knownAt=2026-02-18T22:59:59.999Z'
    const pressed = new Set<string>()
    for (const place of PLACES.filter(each => !each.startsWith('/settings'))) {
      const past = `${place}${place.includes('?') ? '&' : '?'}${day}`
      await ada.open(past)
      const { writes } = await walkPlace(ada, past, pressed)
      const about = writes.filter(
        ({ offer }) => !offer.sends.every(route => /\/v1\/(views|session)/.test(route)),
      )
      expect(about.map(nameOfWrite)).toEqual([])
    }
    await ada.expectNoTrouble()
    await ada.leave()
  }, 900_000)
})

/** What a viewer answers for themselves alone: one line, and no file of it. */
const OF_EVERYBODY = /\/v1\/team-answers\//

/** Sign-in is for whoever has no role yet. */
const BEFORE_SIGN_IN = /^POST \/v1\/sessions/

describe('the table of offers', () => {
  it('names every route that a page sends to, and none that no page sends to', async () => {
    const folder = fileURLToPath(new URL('../../services/web/app', import.meta.url))
    const files = (await readdir(folder, { recursive: true })).filter(file => /(?<!\.test)\.tsx?$/.test(file))
    const sources = await Promise.all(files.map(file => readFile(`${folder}/${file}`, 'utf8')))
    const sent = new Set(
      sources.flatMap(source =>
        [...source.matchAll(/rung\.(post|patch|put|delete)\(\s*'(\/v1\/[^']+)'/g)].map(
          ([, method, path]) => `${method?.toUpperCase()} ${path}`,
        ),
      ),
    )
    // a form is made with the route that it is sent to
    const forms = sources.filter((_, at) => /^capture\/.*-kinds\.ts$/.test(files[at] ?? ''))
    expect(forms.length).toBeGreaterThan(3)
    for (const form of forms)
      for (const [, path] of form.matchAll(/^ +'(\/v1\/[^']+)',$/gm)) sent.add(`POST ${path}`)
    const named = new Set(OFFERS.flatMap(({ sends }) => sends))
    expect([...sent].filter(route => !named.has(route) && !BEFORE_SIGN_IN.test(route))).toEqual([])
    // a file goes to the route of its kind
    expect([...named].filter(route => !sent.has(route))).toEqual(['POST /v1/tickets/batch'])
    expect([...named].filter(route => !grants.has(route))).toEqual([])
  })
})
