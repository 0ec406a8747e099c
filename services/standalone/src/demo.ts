// The demo: a workspace of 200 simulated customers with a year of decided renewals, made once, through the public API.
import { type ApiClient, ApiProblem, createApiClient, PAST_DAYS, runSimulation } from '@rung/cli'
import { addDays, type Day, quarterOf } from '@rung/kernel'
import { DEMO_CSM, DEMO_PEOPLE } from './demo-people.ts'
import { openQuestion } from './demo-question.ts'
import type { Home } from './home.ts'

export type DemoOptions = {
  readonly address: string
  readonly operatorKey: string
  readonly home: Home
  readonly today: Day
  /** How many customers; 200 in the demo that comes with Rung. */
  readonly accounts: number
  readonly say: (text: string) => void
  /** Does all background work that is due, and says how much of it is done, 0 to 1. */
  readonly settle: (tell?: (share: number) => void) => Promise<void>
  /** Aborted once Rung is told to stop: making and learning reject with its reason. */
  readonly signal: AbortSignal
  /** Told how much of the demo is made, 0 to 1, until a visitor is let in. */
  readonly tell: (share: number) => void
}

export type Demo = {
  /** Reads all of the demo workspace, and acts on cards as Amara does. */
  readonly key: string
  /** The page by which a customer of the demo is asked how it went: open, for whoever likes to answer. */
  readonly question: string
  /** Until it was done once, though Rung was stopped meanwhile: publishes the past and learns from it, which takes longer than a visitor waits. */
  readonly learn: (() => Promise<void>) | undefined
}

const SEED = 7

/** How much of making it is recording its facts; the rest is judging them. */
const RECORDING_SHARE = 0.3

/**
 * The demo workspace's key; makes the workspace when there is none yet. All of it is judged once this returns: who comes in
 * earlier sees a list of whoever was judged so far, which grows while it is read.
 */
export async function openDemo(options: DemoOptions): Promise<Demo> {
  const { address, home, signal } = options
  const key = home.read('demo.key') || (await makeDemo(options))
  const client = createApiClient({ url: address, key, signal })
  await nameDemoPeople(client)
  const question = await openQuestion({ address, home, client })
  const learn = learningLeft(options)
  if (learn !== undefined) await judgeFirst(options)
  return { key, question, learn }
}

async function judgeFirst({ say, settle, tell }: DemoOptions): Promise<void> {
  say('Judging them, today and as they stood four and eight weeks before ...')
  await settle(share => tell(RECORDING_SHARE + (1 - RECORDING_SHARE) * share))
}

/** What is written last says that all of it is there. */
async function makeDemo({
  address,
  operatorKey,
  home,
  today,
  accounts,
  say,
  signal,
  tell,
}: DemoOptions): Promise<string> {
  say(`Making a demo workspace of ${accounts} simulated customers ...`)
  const operator = createApiClient({ url: address, key: operatorKey, signal })
  const { adminKey } = await operator.post<{ adminKey: string }>('/v1/workspaces', {
    name: 'Demo',
    currency: 'EUR',
  })
  const admin = createApiClient({ url: address, key: adminKey, signal })
  const truth = await runSimulation({
    client: admin,
    accounts,
    seed: SEED,
    today,
    past: 'year',
    progress: (done, all) => tell((RECORDING_SHARE * done) / all),
  })
  await backfill(admin, before(today, FIRST_PAST))
  home.write('demo-truth.json', JSON.stringify(truth, null, 2))
  const { key } = await admin.post<{ key: string }>('/v1/keys', {
    scope: 'write',
    name: 'demo',
    person: DEMO_CSM,
  })
  home.write(LEARNING, JSON.stringify({ adminKey, today } satisfies Learning))
  home.write('demo.key', key)
  return key
}

/** What learning needs, kept beside the operator's key until it is done: a start after a stop goes on with it. */
const LEARNING = 'demo-learning.json'
type Learning = { readonly adminKey: string; readonly today: Day }

function learningLeft({ address, home, settle, signal }: DemoOptions): Demo['learn'] {
  const left = home.read(LEARNING)
  if (left === undefined) return undefined
  const { adminKey, today }: Learning = JSON.parse(left)
  return async () => {
    await learn(createApiClient({ url: address, key: adminKey, signal }), today, settle)
    home.remove(LEARNING)
  }
}

/** Those whom a visitor may sign in as and who have no customers: a demo of an earlier release had them not. Twice changes nothing. */
async function nameDemoPeople(client: ApiClient): Promise<void> {
  for (const { externalId, name } of DEMO_PEOPLE) {
    if (externalId !== DEMO_CSM) await client.post('/v1/people', { externalId, name })
  }
}

/** For the running quarter, of all that falls due in it: what is decided already, and what is open. */
async function commitFinal(admin: ApiClient, today: Day): Promise<void> {
  const quarter = quarterOf(today)
  const { arrDueMinor } = await admin.get<{ arrDueMinor: number }>(
    `/v1/forecast?quarter=${quarter}&pastQuarters=0`,
  )
  await admin.post('/v1/forecast/finals', { quarter, ...committedOf(arrDueMinor) })
}

/** For the quarters that are over, on the afternoon of their first day: a vendor who comes to Rung brings along what was committed before. */
async function commitPastFinals(admin: ApiClient): Promise<void> {
  type Past = { quarter: string; seenOn: Day; actual: { arrDueMinor: number }; final: unknown }
  const { accuracy } = await admin.get<{ accuracy: Past[] }>('/v1/forecast?pastQuarters=4')
  // One that is there was committed before Rung was stopped.
  const lacking = accuracy.filter(({ actual, final }) => actual.arrDueMinor > 0 && final === null)
  for (const { quarter, seenOn, actual } of lacking) {
    const recordedAt = `${seenOn}T16:00:00Z`
    await admin.post('/v1/forecast/finals', { quarter, ...committedOf(actual.arrDueMinor), recordedAt })
  }
}

/** What the vendor's lead commits to, quarter for quarter: nine tenths of what falls due, with a little growth. */
function committedOf(dueMinor: number) {
  return { retainedMinor: Math.round(0.9 * dueMinor), arrAfterMinor: Math.round(0.93 * dueMinor) }
}

/** Publishes the weeks and the year before, commits what was committed in it, and learns models of renewal risk from its decided renewals. */
async function learn(admin: ApiClient, today: Day, settle: () => Promise<void>): Promise<void> {
  const { from, to, every: everyDays } = PAST_DAYS
  await commitFinal(admin, today)
  await backfill(admin, before(today, WEEKS_BEFORE))
  await settle()
  await backfill(admin, before(today, { from, to, everyDays }))
  await settle()
  await commitPastFinals(admin)
  await train(admin)
}

const MOST_TRIES = 3

/** The weekly training may end while this one learns, of less than there is now: then this one starts anew. */
async function train(admin: ApiClient, tries = 1): Promise<void> {
  try {
    await admin.post('/v1/models/train', { backfill: false })
  } catch (problem) {
    if (!(problem instanceof ApiProblem && problem.status === 409 && tries < MOST_TRIES)) throw problem
    await train(admin, tries + 1)
  }
}

/** Days of past: from so many days before today, to so many before it. */
type Past = { readonly from: number; readonly to: number; readonly everyDays: number }

/** What a visitor waits for: two days, so that states and scores have a since and a before. */
const FIRST_PAST: Past = { from: -56, to: -28, everyDays: 28 }
/** What is judged while they look round: every week of these two months. */
const WEEKS_BEFORE: Past = { from: -49, to: -7, everyDays: 7 }

const before = (today: Day, { from, to, everyDays }: Past): Span => ({
  from: addDays(today, from),
  to: addDays(today, to),
  everyDays,
})

type Span = { readonly from: Day; readonly to: Day; readonly everyDays: number }

async function backfill(admin: ApiClient, span: Span): Promise<void> {
  await admin.post('/v1/signals/backfill', span)
}
