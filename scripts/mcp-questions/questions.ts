// Ten questions of a CSM, a revenue lead and an admin, each answered from what tools say and nothing else.
import type { CallTool } from './call-tool.ts'

export type Question = {
  readonly who: 'CSM' | 'Revenue lead' | 'Admin'
  readonly asks: string
  /** Lines of the answer. */
  answer(call: CallTool): Promise<readonly string[]>
}

/** The lines of an answer that hold what was asked: its head, and so many of its items. */
const first = (words: string, lines: number): string[] => words.split('\n').slice(0, lines)
const holding = (words: string, pattern: RegExp): string[] =>
  words.split('\n').filter(line => pattern.test(line))

/** The account of the first card of the day: whom most of the questions are about. */
async function firstOfTheDay(call: CallTool) {
  const { structured, words } = await call('my_day')
  const [card] = structured.cards
  if (card === undefined) throw new Error(`The list of the day has no card:\n${words}`)
  return { card, words }
}

const ofCsm: readonly Question[] = [
  {
    who: 'CSM',
    asks: 'Whom do I see to first today, why, and how do I begin?',
    answer: async call => {
      const { words, card } = await firstOfTheDay(call)
      return [...words.split('\n'), `Card to begin with: ${card.cardId}`]
    },
  },
  {
    who: 'CSM',
    asks: 'What did they want, in their words, and how far are they?',
    answer: async call => {
      const { card } = await firstOfTheDay(call)
      const { words } = await call('account_brief', { account: card.account.id })
      return [...first(words, 4), ...holding(words, /^- They want/)]
    },
  },
  {
    who: 'CSM',
    asks: 'Why is their score what it is, and do the parts add up?',
    answer: async call => {
      const { card } = await firstOfTheDay(call)
      const { structured, words } = await call('why_this_score', { account: card.account.id, full: true })
      const hundredths: number[] = structured.parts.map((part: { hundredths: number }) => part.hundredths)
      const sum = hundredths.reduce((all, each) => all + each, 0)
      const parts = holding(words, /^- /).map(line => line.replace(/; \d+ facts: .*/, ')'))
      return [...first(words, 2), ...parts, `Added up here: ${sum}; told: ${structured.scoreHundredths}.`]
    },
  },
  {
    who: 'CSM',
    asks: 'What changed for them in four weeks, and by which facts?',
    answer: async call => {
      const { card } = await firstOfTheDay(call)
      const { account } = card
      const { structured, words } = await call('what_changed', { account: account.id })
      type Step = { readonly cause: string; readonly contributions: readonly { readonly gained: string[] }[] }
      const steps: Step[] = structured.steps.filter(({ cause }: Step) => cause === 'customer_facts')
      const gained = steps.flatMap(step => step.contributions.flatMap(part => part.gained))
      // days of use say little one by one
      const ids = [...new Set(gained)].filter(id => !id.startsWith('day:')).slice(0, 6)
      if (ids.length === 0) return [...first(words, 3), 'No fact came in.']
      const facts = await call('evidence', { account: account.id, ids })
      return [
        ...first(words, 3),
        'Facts that came in on the days that moved it furthest:',
        ...holding(facts.words, /^- /),
      ]
    },
  },
]

const ofLead: readonly Question[] = [
  {
    who: 'Revenue lead',
    asks: 'What will we keep this quarter, and how far may I believe it?',
    answer: async call => {
      const [told, right] = await Promise.all([call('forecast'), call('accuracy')])
      return [...first(told.words, 6), ...holding(right.words, /^Forecasts of|^ {2}\d{4}-Q/)]
    },
  },
  {
    who: 'Revenue lead',
    asks: 'Who is likeliest to be lost at their next renewal, and what would lower the risk of the first?',
    answer: async call => {
      const list = await call('portfolio', { sort: 'renewal_risk', limit: 3 })
      const [worst] = list.structured.accounts
      const risk = await call('renewal_risk', { account: worst.account.id })
      return [...holding(list.words, /^- /), ...first(risk.words, 12)]
    },
  },
  {
    who: 'Revenue lead',
    asks: 'Who uses the product and does not get what they wanted, by ARR?',
    answer: async call => {
      const { words } = await call('portfolio', { state: 'hollow', sort: 'arr', limit: 4 })
      return words.split('\n')
    },
  },
  {
    who: 'Revenue lead',
    asks: 'What have we promised that is overdue or due within two weeks?',
    answer: async call => first((await call('promises_due', { limit: 4 })).words, 6),
  },
]

const ofAdmin: readonly Question[] = [
  {
    who: 'Admin',
    asks: 'Which models answer for renewals, why, and how right were they?',
    answer: async call => {
      const { words } = await call('accuracy')
      return [...first(words, 1), ...holding(words, /^(Verdicts|- )/)]
    },
  },
  {
    who: 'Admin',
    asks: 'Where do two views of one customer disagree most, and what stands behind each?',
    answer: async call => {
      const { structured, words } = await call('disagreements', { limit: 3 })
      const [worst] = structured.disagreements
      if (worst === undefined) return first(words, 1)
      const ids: string[] = [...worst.left.evidence.slice(0, 2), ...worst.right.evidence.slice(0, 2)]
      const facts = await call('evidence', { account: worst.account.id, ids })
      return [...first(words, 4), 'Behind the first:', ...holding(facts.words, /^- /)]
    },
  },
]

export const questions: readonly Question[] = [...ofCsm, ...ofLead, ...ofAdmin]

/** Each question with its answer and the tools that were asked for it. */
export async function answerAll(call: CallTool): Promise<string> {
  const told: string[] = []
  for (const [place, { who, asks, answer }] of questions.entries()) {
    const asked: string[] = []
    const lines = await answer((tool, input = {}) => {
      asked.push(Object.keys(input).length === 0 ? tool : `${tool} ${JSON.stringify(input)}`)
      return call(tool, input)
    })
    told.push(
      `${place + 1}. ${who}: ${asks}`,
      ...lines.flatMap(line => line.split('\n')).map(line => `   ${line}`),
      `   [${asked.join('; ')}]`,
      '',
    )
  }
  return told.join('\n')
}
