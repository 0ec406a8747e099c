// Config's whole walk over the API: a draft, its shadow, who would change band, published, followed by the scores, rolled back.
import { describeReplay, runReplay } from '@rung/cli'
import { liveThrough } from '@rung/evaluation/replay/live-through'
import { addDays, day, dayOf } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const FIRST = day('2026-01-05')
const DAYS = 6
const ACCOUNTS = 8

type Scored = { readonly score: number | null; readonly band: string }
type Shadow = {
  readonly done: number
  readonly of: number
  readonly complete: boolean
  readonly changesBand: number
  readonly bands: readonly { from: string; to: string; accounts: number }[]
  readonly data: readonly { accountId: string; inForce: Scored; draft: Scored; change: number | null }[]
  readonly nextCursor: string | null
}
type ConfigDraft = { readonly id: string; readonly status: string; readonly changed: readonly string[] }
type Version = { readonly version: number; readonly publishedAt: string; readonly rollbackOf: number | null }

let rung: TestRung
let workspace: TestWorkspace
let accounts: string[]
beforeAll(async () => {
  rung = await startTestRung(FIRST)
  workspace = await rung.workspace('Drafting')
  const { client } = workspace
  await liveThrough({
    client,
    clock: rung.clock,
    settle: rung.settle,
    accounts: ACCOUNTS,
    days: DAYS,
    seed: 3,
  })
  const { data } = await client.get<{ data: { id: string }[] }>('/v1/accounts?limit=1000')
  accounts = data.map(account => account.id)
})
afterAll(() => rung.stop())

/** Every section that a score follows from, in every context. */
const OTHER = {
  usage: { ramps: { activeDays28: { poor: 8, healthy: 20, weight: 5 } } },
  successGap: { attainedHalfLifeDays: 30 },
  ladder: { targetLevel: { default: 4, bySegment: { smb: 2 } } },
  promises: { graceDays: 0, brokenCounts: 4 },
  standing: { resolutionTargetHours: { normal: 24 }, reopenedCredit: 0 },
  health: { weights: { usage: 40 }, bands: { healthyFrom: 85, watchFrom: 60 } },
}

const at = (knownAt?: string) => (knownAt === undefined ? '' : `&knownAt=${encodeURIComponent(knownAt)}`)
const health = async (accountId: string, asOf: string, knownAt?: string) => {
  const answer = await workspace.client.get<Scored & { versions: { policy: string }; knownAt: string }>(
    `/v1/accounts/${accountId}/health?asOf=${asOf}${at(knownAt)}`,
  )
  return answer
}
const today = () => dayOf(rung.clock.now())
const everyDay = () => Array.from({ length: DAYS }, (_, index) => addDays(FIRST, index))
const counterfactuals = async (knownAt: string) =>
  Promise.all(accounts.flatMap(account => everyDay().map(asOf => health(account, asOf, knownAt))))
const shadowOf = (draft: ConfigDraft, query = '') =>
  workspace.client.get<Shadow>(`/v1/config/drafts/${draft.id}/shadow${query}`)
const draft = (document: object, note = '') =>
  workspace.client.post<ConfigDraft>('/v1/config/drafts', { document, note })
const startShadow = ({ id }: ConfigDraft) =>
  workspace.client.post<Shadow>(`/v1/config/drafts/${id}/shadow`, {})
const publish = ({ id }: ConfigDraft) => workspace.client.post<Version>(`/v1/config/drafts/${id}/publish`, {})
const call = (method: string, path: string, body?: object) =>
  rung.call({ method, path, key: workspace.adminKey, ...(body === undefined ? {} : { body }) })
const scores = async () =>
  new Map(await Promise.all(accounts.map(async id => [id, await health(id, today())] as const)))

describe('a draft', () => {
  it('that changes nothing gives every account the same score, to the bit, and has nothing to publish', async () => {
    const same = await draft({ health: { weights: { usage: 20 } } })
    expect(same.changed).toEqual([])
    expect(await startShadow(same)).toMatchObject({ done: 0, of: ACCOUNTS, complete: false })
    await rung.settle()
    const shadow = await shadowOf(same)
    expect(shadow).toMatchObject({ done: ACCOUNTS, complete: true, changesBand: 0 })
    expect(shadow.data.map(each => each.draft)).toEqual(shadow.data.map(each => each.inForce))
    expect((await call('POST', `/v1/config/drafts/${same.id}/publish`, {})).status).toBe(409)
    expect((await call('DELETE', `/v1/config/drafts/${same.id}`)).status).toBe(200)
  })

  it('is published only once the shadow of exactly its document is complete', async () => {
    const tried = await draft({ health: { dampers: { escalated: { least: 0.4 } } } })
    const publishing = async () => {
      const { status, text } = await call('POST', `/v1/config/drafts/${tried.id}/publish`, {})
      return [status, JSON.parse(text).detail]
    }
    expect(await publishing()).toEqual([409, expect.stringContaining('No shadow of this document has run.')])
    await startShadow(tried)
    await rung.settle()
    await call('PATCH', `/v1/config/drafts/${tried.id}`, { document: OTHER })
    expect(await publishing()).toEqual([409, expect.stringContaining('No shadow')])
    expect(await startShadow(tried)).toMatchObject({ complete: false })
    expect(await publishing()).toEqual([409, expect.stringContaining(`judged 0 of ${ACCOUNTS}`)])
    await call('DELETE', `/v1/config/drafts/${tried.id}`)
    expect(await rung.query(`select from signals.snapshots where draft <> ''`)).toEqual([])
    expect(await rung.query('select from config.shadow_work')).toEqual([])
    await rung.settle()
  })
})

describe('publishing', () => {
  let before: string
  let then: Awaited<ReturnType<typeof counterfactuals>>
  let original: Awaited<ReturnType<typeof scores>>
  let tried: ConfigDraft
  let shadow: Shadow

  it('first shows who would change band and who moves most, while nothing that is shown moves', async () => {
    before = rung.clock.now().toISOString()
    then = await counterfactuals(before)
    original = await scores()
    tried = await draft(OTHER, 'Stricter')
    expect(tried.changed).toEqual(['usage', 'successGap', 'ladder', 'promises', 'standing', 'health'])
    await startShadow(tried)
    await rung.settle()
    shadow = await shadowOf(tried)
    expect(shadow).toMatchObject({ done: ACCOUNTS, of: ACCOUNTS, complete: true })
    expect(shadow.changesBand).toBeGreaterThan(0)
    const moved = shadow.data.map(each => Math.abs(each.change ?? 0))
    expect(moved).toEqual(moved.toSorted((a, b) => b - a))
    const changed = shadow.data.filter(each => each.inForce.band !== each.draft.band)
    expect(changed).toHaveLength(shadow.changesBand)
    expect((await shadowOf(tried, '?show=band_changes')).data).toEqual(changed)
    const first = await shadowOf(tried, '?limit=3')
    const rest = await shadowOf(tried, `?limit=100&cursor=${first.nextCursor}`)
    expect([...first.data, ...rest.data]).toEqual(shadow.data)
    expect(await scores()).toEqual(original)
  })

  it('makes the scores what the shadow said, under a version named for it', async () => {
    rung.clock.advance({ seconds: 300 })
    const version = await publish(tried)
    expect(version).toMatchObject({ version: 1, note: 'Stricter' })
    await rung.settle()
    const now = await scores()
    for (const { accountId, draft } of shadow.data) {
      const { score, band, versions } = now.get(accountId) ?? {}
      expect({ accountId, score, band }).toEqual({ accountId, ...draft })
      expect(versions?.policy).toBe('config-1')
    }
    const usage = await workspace.client.get(`/v1/accounts/${accounts[0]}/usage`)
    expect(usage).toMatchObject({ policyVersion: 'config-1' })
    expect(await rung.query(`select from signals.snapshots where draft <> ''`)).toEqual([])
  })

  it('leaves every past day as it was known before, to the bit', async () => {
    expect(await counterfactuals(before)).toEqual(then)
    const old = await workspace.client.get(`/v1/config?knownAt=${before}`)
    expect(old).toMatchObject({ version: 0, publishedAt: null, policyVersions: { usage: 'usage-2' } })
  })

  it('tells every past day anew as known from then on', async () => {
    const anew = await Promise.all(accounts.map(account => health(account, FIRST)))
    expect(new Set(anew.map(each => each.versions.policy))).toEqual(new Set(['config-1']))
  })

  it('is in what a replay computes again, without a difference', async () => {
    const report = await runReplay({
      client: workspace.client,
      from: FIRST,
      to: today(),
      progress: () => undefined,
    })
    expect(describeReplay(report)).toMatch(/ 0 differences$/)
  })

  it('is undone by a version of its own with the old document, which gives the old scores', async () => {
    const back = await workspace.client.post<ConfigDraft>('/v1/config/versions/0/rollback', {})
    await startShadow(back)
    await rung.settle()
    rung.clock.advance({ seconds: 300 })
    expect(await publish(back)).toMatchObject({ version: 2, rollbackOf: 0 })
    await rung.settle()
    const now = await scores()
    for (const [account, { score, band }] of original) expect(now.get(account)).toMatchObject({ score, band })
    expect(now.get(accounts[0] ?? '')?.versions.policy).toBe('config-2')
    expect(await counterfactuals(before)).toEqual(then)
    const { data } = await workspace.client.get<{ data: Version[] }>('/v1/config/versions')
    expect(data.map(each => [each.version, each.rollbackOf])).toEqual([
      [2, 0],
      [1, null],
    ])
  })

  it('and all that led to it stands in the audit', async () => {
    const rows = await rung.query<{ action: string }>(
      `select entries.action from audit.entries where entries.action like 'config.%' order by entries.at, entries.seq`,
    )
    expect(rows.map(row => row.action.replace('config.', ''))).toEqual([
      ...['drafted', 'discarded', 'drafted', 'changed', 'discarded'],
      ...['drafted', 'published', 'drafted', 'rolled_back'],
    ])
  })
})
