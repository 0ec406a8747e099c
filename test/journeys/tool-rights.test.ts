// Who may what by tools: by role and by key, nothing of another workspace, nothing that is sealed, nothing written unseen.
import { ROLES } from '@rung/http-service'
import { listTools } from '@rung/mcp/server'
import { tools } from '@rung/mcp/tools'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FilledWorkspace, fillWorkspace } from '../contract/filled-workspace.ts'
import { type Asker, asker, questionsAbout, withKey } from './tools-under-test.ts'

const TODAY = '2026-03-18'
const ACCOUNT = 'mine-account'
const CSM = 'mine-csm'

let rung: TestRung
let mine: FilledWorkspace
let other: string
let card: string
let task: string
const headersOf = new Map<string, Readonly<Record<string, string>>>()
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  mine = await fillWorkspace(rung, { prefix: 'mine', marker: 'lynx', today: TODAY })
  other = (await rung.workspace('Other')).adminKey
  card = mine.namesAt('/v1/worklists/{csm}/cards')[0] ?? ''
  const asked = { chasm: 'focus', way: 'agree_on_customer', evidence: [], person: CSM }
  task = (await rung.client(mine.key).post<{ id: string }>('/v1/book-tasks', asked)).id
  for (const role of ROLES) headersOf.set(role, await signedIn(role === 'csm' ? CSM : `of-${role}`, role))
  headersOf.set('another csm', await signedIn('another-csm', 'csm'))
  for (const scope of ['read', 'write', 'collect']) {
    const { key } = await rung.client(mine.key).post<{ key: string }>('/v1/keys', { scope, name: scope })
    headersOf.set(`${scope} key`, withKey(key))
  }
})
afterAll(() => rung.stop())

const withHeaders = (headers: Readonly<Record<string, string>>): Asker =>
  asker({ address: rung.address, now: rung.clock.now, headers })

/** As a page of Rung's own would ask: what tools show is what the role may see. */
async function signedIn(person: string, role: string): Promise<Readonly<Record<string, string>>> {
  if (person !== CSM) await rung.client(mine.key).post('/v1/people', { externalId: person, name: person })
  const browser = await rung.signIn(mine.key, { person, role })
  const { csrf } = (await browser.send('GET', '/v1/session')).body
  const { cookie } = browser
  return { cookie, 'x-rung-csrf': csrf, origin: rung.address, 'sec-fetch-site': 'same-origin' }
}

const of = (who: string): Asker => {
  const headers = headersOf.get(who)
  if (headers === undefined) throw new Error(`nobody is ${who}`)
  return withHeaders(headers)
}

const EVIDENCE = {
  ...{ account: ACCOUNT, stakeholder: 'mine-buyer', level: 3, speaks: 'for', strength: 'moderate' },
  ...{ source: 'customer_said', quote: 'You changed how we work' },
}
const writes = (): readonly (readonly [string, object])[] => [
  ['record_evidence', EVIDENCE],
  ['file_verdict', { outcome: 'mine-outcome', verdict: 4, periodStartsOn: '2026-02-20', person: CSM }],
  ['act_on_card', { csm: CSM, card, action: 'start' }],
  ['act_on_company_task', { task, action: 'snooze', until: '2026-12-31' }],
  ['request_verdict', { account: ACCOUNT, stakeholder: 'mine-buyer', outcomes: ['mine-outcome'] }],
]

/** Previews it and then does it, as this caller. */
async function write(ask: Asker, tool: string, input: object) {
  const { structured } = await ask(tool, input)
  return ask(tool, { ...input, preview: false, confirm: structured.confirm })
}

const outcome = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked
    return 'yes'
  } catch (error) {
    const { status, code } = error as { status?: number; code?: string }
    // said by the tool itself, of what it found in no list
    if (status === undefined && code === 'not_found') return '404'
    if (status === undefined) throw error
    return status === 403 ? 'no' : String(status)
  }
}

describe('tools by role and by key', () => {
  it('read what everybody may read, and write what the API lets that role write', async () => {
    const questions = questionsAbout(ACCOUNT, CSM, [])
    const table: string[] = []
    for (const { name, scope } of tools) {
      const asked = questions.filter(([tool]) => tool === name)
      const row = []
      for (const who of headersOf.keys()) {
        const tries =
          scope === 'read'
            ? asked.map(([tool, input]) => outcome(of(who)(tool, input)))
            : writes()
                .filter(([tool]) => tool === name)
                .map(([tool, input]) => outcome(write(of(who), tool, input)))
        expect(tries.length, name).toBeGreaterThan(0)
        row.push(...new Set(await Promise.all(tries)))
      }
      table.push([name, ...row].join(' '))
    }
    expect([...headersOf.keys()]).toEqual([...ROLES, 'another csm', 'read key', 'write key', 'collect key'])
    expect(table).toMatchInlineSnapshot(`
      [
        "my_day yes yes yes yes yes yes yes no",
        "portfolio yes yes yes yes yes yes yes no",
        "account_brief yes yes yes yes yes yes yes no",
        "why_this_score yes yes yes yes yes yes yes no",
        "what_changed yes yes yes yes yes yes yes no",
        "renewal_risk yes yes yes yes yes yes yes no",
        "forecast yes yes yes yes yes yes yes no",
        "disagreements yes yes yes yes yes yes yes no",
        "promises_due yes yes yes yes yes yes yes no",
        "people_and_ladder yes yes yes yes yes yes yes no",
        "evidence yes yes yes yes yes yes yes no",
        "accuracy yes yes yes yes yes yes yes no",
        "record_evidence yes yes yes no no no yes no",
        "file_verdict yes no yes no no no yes no",
        "act_on_card yes yes yes no no no yes no",
        "act_on_company_task yes yes yes no no no yes no",
        "request_verdict yes yes yes no no no yes no",
      ]
    `)
  })

  it('are listed by what the key or the role is good for: what is not listed is refused', async () => {
    const listed: string[] = []
    for (const [who, headers] of headersOf) {
      const answer = await fetch(`${rung.address}/v1/workspace`, { headers })
      const scope = answer.ok ? ((await answer.json()) as { access: { scope: string } }).access.scope : 'none'
      const names = (await listTools({ tools, access: async () => ({ scope, person: null }) })).map(
        ({ name }) => name,
      )
      const count = names.length === tools.length ? 'all' : names.length
      listed.push(`${who}: ${answer.status} ${scope} ${count}`)
      for (const [tool, input] of writes().filter(([name]) => !names.includes(name))) {
        expect([who, tool, await outcome(write(of(who), tool, input))]).toEqual([who, tool, 'no'])
      }
    }
    expect(listed).toMatchInlineSnapshot(`
      [
        "admin: 200 admin all",
        "manager: 200 write all",
        "csm: 200 write all",
        "viewer: 200 read 12",
        "another csm: 200 write all",
        "read key: 200 read 12",
        "write key: 200 write all",
        "collect key: 403 none 0",
      ]
    `)
  })

  it('find nothing of another workspace, by no name and no id', async () => {
    const foreign = withHeaders(withKey(other))
    const ids = mine.ids.filter(id => /^(evd|cvd|vvd|out|prm|tch|not)_/.test(id)).slice(0, 20)
    const account = mine.idOf.get(ACCOUNT) ?? ''
    for (const name of [account, ACCOUNT, 'Harbour lynx', 'lynx']) {
      for (const [tool, input] of questionsAbout(name, CSM, ids)) {
        const theirs = JSON.stringify(input)
        try {
          const { structured, words } = await foreign(tool, input)
          // what the question itself named stands in no answer but as unknown
          const told = `${JSON.stringify(structured)} ${words}`
          expect(told, theirs).not.toMatch(/lynx|Harbour/)
          for (const id of mine.ids) if (!ids.includes(id)) expect(told, theirs).not.toContain(id)
        } catch (error) {
          expect((error as { status?: number }).status, `${tool} ${theirs} ${error}`).toSatisfy(
            (status: number | undefined) => status === 404 || status === 400,
          )
        }
      }
    }
    const { structured } = await foreign('evidence', { ids })
    expect(structured.facts).toEqual(ids.map(id => expect.objectContaining({ id, status: 'unknown' })))
    for (const [tool, input] of writes()) {
      await expect(outcome(foreign(tool, input)), tool).resolves.toMatch(/^40[04]$/)
    }
  })
})

describe('tools that write', () => {
  it('change nothing by a preview, and nothing without the digest of just that input', async () => {
    const ask = of('manager')
    const rows = () => rung.query<{ n: string }>('select count(*) as n from audit.entries')
    const before = await rows()
    for (const [tool, input] of writes()) {
      const { structured, words, requests } = await ask(tool, input)
      expect(requests.map(({ method }) => method)).toEqual(requests.map(() => 'GET'))
      expect(structured).toMatchObject({ preview: true, result: null, confirm: expect.any(String) })
      expect(words).toMatch(/^PREVIEW, nothing was changed/)
      const unsaid = ask(tool, { ...input, preview: false })
      await expect(unsaid).rejects.toThrow('confirm` is missing')
      const another = { ...input, ...OTHERWISE[tool] }
      await expect(ask(tool, { ...another, preview: false, confirm: structured.confirm })).rejects.toThrow(
        'not of this input',
      )
    }
    expect(await rows()).toEqual(before)
  })

  it('say what is written field by field, as it is sent, and write it once', async () => {
    const ask = of('manager')
    const preview = await ask('record_evidence', { ...EVIDENCE, quote: 'Said once' })
    const again = { ...EVIDENCE, quote: 'Said once', preview: false, confirm: preview.structured.confirm }
    const [first, second] = [await ask('record_evidence', again), await ask('record_evidence', again)]
    expect(second.structured.result).toEqual(first.structured.result)
    const sent = JSON.parse(first.requests.at(-1)?.body ?? '{}')
    const fields = first.structured.fields as { field: string; value: string }[]
    expect(fields.map(({ field }) => field)).toEqual(Object.keys(sent))
    expect(fields).toContainEqual({ field: 'quote', value: '⟦Said once⟧' })
    const { id } = first.structured.result as { id: string }
    const fact = await rung.client(mine.key).get<object>(`/v1/ladder-evidence/${id}`)
    expect(fact).toMatchObject({ ...sent, revision: 1 })
  })

  it('refuse what an action of a card does not take, before anything is asked', async () => {
    const ask = of('manager')
    const card1 = { csm: CSM, card }
    await expect(ask('act_on_card', { ...card1, action: 'done' })).rejects.toThrow('done needs result')
    await expect(ask('act_on_card', { ...card1, action: 'start', until: '2026-04-01' })).rejects.toThrow(
      'start takes no until',
    )
    await expect(ask('act_on_card', { ...card1, card: '..', action: 'start' })).rejects.toThrow('is no name')
    const asked = (action: string, more = {}) => ask('act_on_company_task', { task, action, ...more })
    await expect(asked('snooze')).rejects.toThrow('snooze needs until')
    await expect(asked('undo', { until: '2026-04-01' })).rejects.toThrow('undo takes no until')
  })
})

const OTHERWISE: Readonly<Record<string, object>> = {
  record_evidence: { level: 4 },
  file_verdict: { verdict: 5 },
  act_on_card: { action: 'no_answer' },
  act_on_company_task: { until: '2026-12-30' },
  request_verdict: { expiresInDays: 3 },
}
