// All that a workspace answers, and the same without what an erasure is to take away: numbers, states and order are left.
import { addDays, day } from '@rung/kernel'
import type { TestRung } from '@rung/test-harness/rung'

const OF_ACCOUNT = [
  'health',
  'health/changes',
  'states',
  'renewal-risk',
  'success-gap',
  'ladder',
  'promises',
  'trust',
  'usage',
  'usage/days',
]
const LISTS = [
  'accounts',
  'stakeholders',
  'people',
  'tickets',
  'touches',
  'surveys',
  'pulses',
  'data-flags',
  'outcomes',
  'measurements',
  'customer-verdicts',
  'vendor-verdicts',
  'ladder-evidence',
  'promises',
  'renewals',
  'contradictions',
  'capabilities',
  'worklists/cleo',
  'forecast?quarter=2026-Q2',
  'features',
  'metrics',
  'milestones',
]

/** What is asked of today, of days gone by as known now, and as known then: by path, as text. */
export async function answersOf(rung: TestRung, key: string, today: string): Promise<Map<string, string>> {
  const days = [1, 3, 8, 15, 30].map(back => addDays(day(today), -back))
  const times = ['', ...days.map(on => `?asOf=${on}`), ...days.map(on => `?asOf=${on}&knownAt=${on}`)]
  const paths = [
    ...OF_ACCOUNT.flatMap(what =>
      (what.includes('/') || what === 'states' ? [''] : times).map(
        time => `/v1/accounts/harbour/${what}${time}`,
      ),
    ),
    ...LISTS.map(what => `/v1/${what}`),
    ...[today, ...days].map(
      until =>
        `/v1/usage/metrics?until=${until}&metrics=active_users_28d,metric:amounts,metric:golden,events_28d`,
    ),
  ]
  const answers = new Map<string, string>()
  for (const path of paths) answers.set(path, (await rung.call({ method: 'GET', path, key })).text)
  return answers
}

/** Words that name her, or stand where such a word stood. */
const TAKEN_AWAY = /zq|erased|ers_/i
/** Names, and sentences made of words that were taken away. */
const NAMES = new Set(['stakeholderName', 'productUserIds', 'factExternalId'])
/** Lists of nothing but words. */
const WORDS_ALONE = new Set(['about', 'verdictWords'])
const OUR_ID = /\b[a-z]{2,3}_[0-9a-z]{26}\b/g

/** Each answer with ids numbered in the order they come, and null for every text that an erasure may take away. */
export function withoutWords(answers: ReadonlyMap<string, string>): Record<string, unknown> {
  const numbered = (text: string) => {
    const seen = new Map<string, string>()
    return text.replace(OUR_ID, id => {
      const known = seen.get(id) ?? `${id.split('_')[0]}#${seen.size}`
      seen.set(id, known)
      return known
    })
  }
  const bare = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return TAKEN_AWAY.test(value) || NAMES.has(name) ? null : value
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      const each = value.map(held => bare(name === 'about' ? withoutQuote(held) : held, name))
      if (name === 'lines') return each.flatMap(lineWithoutWords)
      // what a card is about and what was said with a verdict: words alone, and no place is kept for what was erased
      return WORDS_ALONE.has(name) ? each.filter(isThere) : each
    }
    const fields = Object.entries(value).map(([field, held]): [string, unknown] => [
      field,
      // the caller's id of something that names her became ours
      field === 'externalId' && isOfHer(value) ? null : bare(held, field),
    ])
    return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  const isOfHer = (fact: object) =>
    'externalId' in fact &&
    'id' in fact &&
    (fact.externalId === fact.id || TAKEN_AWAY.test(String(fact.externalId)))
  return Object.fromEntries(
    [...answers].map(([path, text]) => {
      const masked = JSON.stringify(bare(JSON.parse(text), ''))
      return [path, JSON.parse(numbered(masked))]
    }),
  )
}

/** `“Paid within a week”: 6 where they want 2 days` and `An outcome: 6 where they want 2 days` say the same of it. */
const withoutQuote = (line: unknown): unknown =>
  typeof line === 'string' ? line.replace(/“[^”]*”(?=:)|^An outcome(?=:)/, 'outcome') : line

type Shown = { readonly kind?: unknown; readonly text?: unknown }

function isThere(held: unknown): boolean {
  return held !== null && (held as Shown).text !== null
}

/** A talk begins without a quote where the words it quoted were erased, and says nothing of a verdict without words. */
function lineWithoutWords(line: unknown): unknown[] {
  const { kind, text } = line as Shown
  if (kind === 'opening') return [{ kind }]
  return kind === 'verdict_words' && text === null ? [] : [line]
}
