// How much rosier the vendor's people see results than their customers do: each of them, and all together.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import type { Database, Tx } from '@rung/database'
import { readPeople, resolvePerson } from '@rung/directory'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { assessOptimism, leftOutOf, type OpenedVerdict, type OptimismBias } from '@rung/success-gap'
import { readAllReceipts, type VerdictReceipt } from '../storage/verdict-receipts.ts'

/** With the verdicts that are sealed, which may become pairs. */
export type ShownBias = OptimismBias & { readonly sealed: number }

export type CsmBias = ShownBias & { readonly csmId: string; readonly externalId: string | null }

export type BiasRead = {
  readonly policyVersion: string
  readonly team: ShownBias
  /** By id: everybody a verdict says something of, or the one asked about. */
  readonly csms: readonly CsmBias[]
}

export type BiasRequest = {
  readonly csmId: string | null
  /** Half-open, of the days on which verdicts occurred; null is open. */
  readonly since: Day | null
  readonly until: Day | null
  readonly now: Date
}

export type BiasQuery = Omit<BiasRequest, 'csmId'> & {
  readonly workspaceId: string
  /** Id or externalId of one person; null for all. */
  readonly csm: string | null
}

export function readOptimismBias(
  database: Database,
  { workspaceId, csm, ...asked }: BiasQuery,
): Promise<BiasRead | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const named = csm === null ? null : await resolvePerson(tx, csm)
      return named === undefined
        ? unknownPerson(csm ?? '')
        : biasOf(tx, { ...asked, csmId: named?.id ?? null })
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

function unknownPerson(csm: string): Refusal {
  return refuse('invalid', `there is no person "${csm}" in this workspace`, {
    field: 'csm',
    fix: 'Send the id or the externalId of one of your people, or leave it out for all.',
  })
}

async function biasOf(tx: Tx, { csmId, since, until, now }: BiasRequest): Promise<BiasRead> {
  const [policyAt, receipts, people] = await Promise.all([
    readOutcomesPolicies(tx),
    readAllReceipts(tx),
    readPeople(tx, { asOf: dayOf(now), knownAt: now }),
  ])
  const { successGap, version } = policyAt(now)
  const counted = receipts.flatMap((receipt): Counted[] => {
    const verdict = openedVerdict(receipt)
    if (verdict === null) return receipt.csmId === null ? [] : [{ personId: receipt.csmId, verdict }]
    const { occurredOn } = verdict
    const isAsked = (since === null || since <= occurredOn) && (until === null || occurredOn < until)
    const personId = isAsked ? leftOutOf(verdict)?.personId : undefined
    return personId === undefined ? [] : [{ personId, verdict }]
  })
  const shownOf = (of: readonly Counted[]): ShownBias => {
    const opened = of.flatMap(({ verdict }) => verdict ?? [])
    return { ...assessOptimism(opened, successGap), sealed: of.length - opened.length }
  }
  const byPerson = Map.groupBy(counted, ({ personId }) => personId)
  const shown = csmId === null ? [...byPerson.keys()].sort() : [csmId]
  const names = new Map(people.map(person => [person.personId, person.externalId]))
  return {
    policyVersion: version,
    team: shownOf(counted),
    csms: shown.map(personId => ({
      csmId: personId,
      externalId: names.get(personId) ?? null,
      ...shownOf(byPerson.get(personId) ?? []),
    })),
  }
}

/** Of whom a verdict says something; null while it is sealed. */
type Counted = { readonly personId: string; readonly verdict: OpenedVerdict | null }

/** Null while it is sealed. */
function openedVerdict(receipt: VerdictReceipt): (OpenedVerdict & { readonly occurredOn: Day }) | null {
  const { id, csmId, openedAt, openedBy, occurredOn, ownRecord } = receipt
  if (openedAt === null || openedBy === null || occurredOn === null) return null
  const { stakeholderId, influence, achieved } = receipt
  const isRetracted = stakeholderId === null || influence === null || achieved === null
  const { filedBy, vendorVerdictId, periodStartsOn, verdict } = receipt
  const isFiled = filedBy !== null && vendorVerdictId !== null && periodStartsOn !== null && verdict !== null
  return {
    id,
    csmId,
    openedAt,
    openedBy,
    ownRecord,
    occurredOn,
    said: isRetracted ? null : { stakeholderId, occurredOn, influence, achieved },
    filing: isFiled ? { personId: filedBy, vendorVerdictId, periodStartsOn, verdict } : null,
  }
}
