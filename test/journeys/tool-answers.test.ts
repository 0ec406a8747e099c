// What tools answer over the demo: every number is the API's, every id that is cited can be looked up, and no answer is long.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiClient, createApiClient } from '@rung/cli'
import { day } from '@rung/kernel'
import { openDemo } from '@rung/standalone/demo'
import { openHome } from '@rung/standalone/home'
import { propertyRuns } from '@rung/test-harness/property-runs'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toolsAt } from '../../scripts/mcp-questions/call-tool.ts'
import { answerAll, questions } from '../../scripts/mcp-questions/questions.ts'
import { citedIn, strayNumbers, strayWords } from './answer-numbers.ts'
import { type Asker, asker, questionsAbout, withKey } from './tools-under-test.ts'

const TODAY = '2026-03-18'
const ACCOUNTS = 40
/** Accounts that are asked about: all of them in the slow tests. */
const ASKED = 6
const CSM = 'csm-amara'

let rung: TestRung
let folder: string
let client: ApiClient
let demoKey: string
let ask: Asker
let accounts: { accountId: string; externalId: string; name: string; csmId: string }[]
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  folder = await mkdtemp(join(tmpdir(), 'rung-tools-'))
  const { key } = await openDemo({
    address: rung.address,
    operatorKey: rung.operatorKey,
    home: openHome(folder),
    today: day(TODAY),
    accounts: ACCOUNTS,
    say: () => undefined,
    settle: () => rung.settle(),
    tell: () => undefined,
    signal: new AbortController().signal,
  })
  await rung.settle()
  demoKey = key
  client = createApiClient({ url: rung.address, key })
  ask = asker({ address: rung.address, now: rung.clock.now, headers: withKey(key) })
  const page = await client.get<{ data: typeof accounts }>('/v1/portfolio?limit=1000')
  // spread over the whole list, which is by band
  const step = Math.ceil(page.data.length / propertyRuns(ASKED).numRuns)
  accounts = page.data.filter((_, place) => place % Math.max(1, step) === 0)
})
afterAll(async () => {
  await rung.stop()
  await rm(folder, { recursive: true })
})

/** Every question about every account, as it is and in full. */
async function everyAnswer(
  see: (answer: Awaited<ReturnType<Asker>> & { readonly question: string }) => void | Promise<void>,
): Promise<void> {
  for (const { accountId } of accounts) {
    const { structured } = await ask('account_brief', { account: accountId, full: true })
    const ids = [...new Set(citedIn(structured))].slice(0, 50)
    for (const [tool, input] of questionsAbout(accountId, CSM, ids)) {
      for (const full of [false, true]) {
        const question = `${tool} ${JSON.stringify({ ...input, full })}`
        await see({ ...(await ask(tool, { ...input, full })), question })
      }
    }
  }
}

describe('answers of tools', () => {
  it('hold no number that the API does not tell of the same thing, in structured content and in words, within 4 KB', async () => {
    expect(accounts.length).toBeGreaterThanOrEqual(ASKED)
    const wrong: object[] = []
    const cited = new Map<string, Set<string>>()
    await everyAnswer(({ question, structured, words, told }) => {
      const numbers = strayNumbers(structured, told)
      const said = strayWords(words, structured, told)
      if (numbers.length + said.length > 0) wrong.push({ question, numbers, said })
      const long =
        Buffer.byteLength(words) > 4_096 || Buffer.byteLength(JSON.stringify(structured)) > 4_096 + 64
      if (question.includes('"full":false') && long) wrong.push({ question, words: words.length })
      const [, account = ''] = /"account":"([^"]+)"/.exec(question) ?? []
      if (account === '') return
      const ofAccount = cited.get(account) ?? new Set()
      for (const id of citedIn(structured)) ofAccount.add(id)
      cited.set(account, ofAccount)
    })
    expect(wrong).toEqual([])
    for (const [account, ids] of cited) {
      const all = [...ids]
      for (let from = 0; from < all.length; from += 200) {
        const asked = all.slice(from, from + 200).join(',')
        const path = `/v1/evidence?account=${account}&ids=${encodeURIComponent(asked)}`
        const { data } = await client.get<{ data: { id: string; status: string }[] }>(path)
        expect(data.filter(({ status }) => status === 'unknown')).toEqual([])
      }
    }
  })
  it('are held: a number that is not the API’s is found, in either form', async () => {
    const [first] = accounts
    const { structured, words, told } = await ask('account_brief', { account: first?.accountId })
    expect(strayNumbers({ ...structured, coverage: 0.123 }, told)).toEqual([
      expect.stringContaining('coverage 0.123'),
    ])
    expect(strayNumbers({ account: { id: 'acc_other' }, score: structured.score }, told)).toHaveLength(1)
    expect(strayWords(`${words} And 4,711.25 EUR.`, structured, told)).toEqual(['4,711.25'])
  })

  it('take an account by a part of its name, and name the candidates where several go by it', async () => {
    const { data } = await client.get<{ data: typeof accounts }>('/v1/portfolio?limit=1000')
    const [one] = data
    const byName = await ask('account_brief', { account: one?.name })
    expect(byName.structured.account).toMatchObject({ id: one?.accountId })
    const words = data.flatMap(({ name }) => name.split(' ').map(word => ({ word, name })))
    const shared = words.find(({ word }) => data.filter(each => each.name.startsWith(`${word} `)).length > 1)
    const several = data.filter(({ name }) => name.startsWith(`${shared?.word} `)).slice(0, 2)
    expect(several).toHaveLength(2)
    const refused = ask('why_this_score', { account: shared?.word })
    for (const { accountId } of several) await expect(refused).rejects.toThrow(accountId)
    await expect(ask('why_this_score', { account: 'Nobody of that name' })).rejects.toThrow('404')
    const day = await ask('my_day', { csm: 'Amara' })
    expect(day.structured.csm).toMatchObject({ externalId: CSM })
  })
})

describe('ten questions of a CSM, a revenue lead and an admin', () => {
  it('are answered over the protocol by tools alone, with days and ids', async () => {
    const told = await answerAll(toolsAt(rung.address, demoKey))
    if (process.env.RUNG_SHOW_ANSWERS) await writeFile(process.env.RUNG_SHOW_ANSWERS, told)
    const answers = told.split(/^\d+\. /m).slice(1)
    expect(answers).toHaveLength(10)
    expect(questions.map(({ who }) => who)).toEqual(expect.arrayContaining(['CSM', 'Revenue lead', 'Admin']))
    for (const answer of answers) {
      expect(answer).toMatch(/2026-03-18|known at/)
      expect(answer.split('\n').length).toBeGreaterThan(3)
    }
    expect(told).toMatch(/Added up here: (\d+); told: \1\./)
    expect(told).not.toMatch(/undefined|NaN|\[object/)
  })
})
