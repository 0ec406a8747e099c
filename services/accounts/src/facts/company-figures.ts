// Figures of the vendor's own company, by week and by source of leads: what marketing and sales count.
import { defineFact } from '@rung/fact-ledger'
import { type Day, dayOf, type Refusal, refuse, weekOf } from '@rung/kernel'
import { z } from 'zod'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { findSameWeek, type SameWeek, companyFigures as table } from '../storage/company-figures.ts'
import { nameField } from './fields.ts'

const count = (what: string) =>
  z
    .int()
    .min(0)
    .max(ACCOUNTS_POLICY.figureMost)
    .nullish()
    .meta({ description: `${what} Null: not told.` })

export const companyFigures = defineFact({
  noun: 'week of company figures',
  plural: 'company-figures',
  heading: 'Leads and deals of your own company, by week',
  idPrefix: 'cfg',
  about:
    'Leads and deals of one week, in all or of one source of leads. Told once a week and source: without an `externalId` it goes by both (`2026-03-02`, `2026-03-02:ads`), so that sending a week again corrects it; under another `externalId` it is refused (`conflict`). For the diagnosis of the whole book (`GET /v1/chasms`); no judgement of an account reads it.',
  table,
  shape: {
    source: nameField.nullish().meta({
      description:
        'Where the leads came from. Null: all of them; where sources are told too, what none of them tells is counted beside them.',
    }),
    leadsOffered: count('Leads that were offered to sales.'),
    leadsAccepted: count('Of those: leads that sales took on.'),
    dealsWon: count('Deals won.'),
    dealsLost: count('Deals lost.'),
    dealsDiscounted: count('Of the deals won: those below the list price.'),
  },
  account: 'none',
  occurredAs: { field: 'week', grain: 'day' },
  // Twice the leads is not more leads, whatever the second telling is called.
  afterWrite: async (tx, facts) => {
    const twice = await findSameWeek(
      tx,
      facts.map(({ row }) => row.id),
    )
    if (twice !== undefined) throw refuseSameWeek(twice)
  },
  namedBy: ({ source }, occurredAt) => `${dayOf(occurredAt)}${source ? `:${source}` : ''}`,
  validate: (body, { occurredAt }) => [
    ...refuseDay(dayOf(occurredAt)),
    ...atMost(body, 'leadsAccepted', 'leadsOffered'),
    ...atMost(body, 'dealsDiscounted', 'dealsWon'),
  ],
})

function refuseSameWeek({ week, source, externalId }: SameWeek): Refusal {
  const what = source === null ? week : `${week} of the source "${source}"`
  return refuse('conflict', `${what} is told already, as externalId "${externalId}"`, {
    field: 'week',
    fix: `Send externalId "${externalId}" to correct it, or retract that one first.`,
  })
}

function refuseDay(week: Day): Refusal[] {
  const monday = weekOf(week)
  if (monday === week) return []
  return [
    refuse('invalid', `${week} is no Monday: a week is named by the day it begins with`, {
      field: 'week',
      fix: `Send ${monday}.`,
    }),
  ]
}

type Figure = 'dealsDiscounted' | 'dealsWon' | 'leadsAccepted' | 'leadsOffered'

function atMost(
  body: { readonly [K in Figure]?: number | null | undefined },
  part: Figure,
  all: Figure,
): Refusal[] {
  const [some, most] = [body[part], body[all]]
  if (typeof some !== 'number' || typeof most !== 'number' || some <= most) return []
  return [
    refuse('invalid', `${part} ${some} is more than ${all} ${most}, of which it is a part`, {
      field: part,
      fix: `Send at most ${most}, or correct ${all}.`,
    }),
  ]
}
