// Publishes signals as a context would, for tests of what is judged from them.
import type { Database } from '@rung/database'
import type { Day } from '@rung/kernel'
import { type Context, publish, type Signal, type SignalValue, type SubjectKind } from '@rung/signals'

/** Names and values of one subject; evidence is the name of the signal, so that tests can tell it, unless facts are named. */
export type Recorded = {
  readonly kind?: SubjectKind
  readonly id?: string
  readonly values: Readonly<Record<string, SignalValue>>
  readonly evidence?: readonly string[]
}

export type PublishingContext = Exclude<Context, 'external' | 'health'>

export type Publishing = {
  readonly accountId: string
  readonly context: PublishingContext
  readonly asOf: Day
  readonly knownAt: Date
  readonly workspace: string
}

export async function recordSignals(
  database: Pick<Database, 'inWorkspace'>,
  { accountId, context, asOf, knownAt, workspace }: Publishing,
  told: readonly Recorded[],
): Promise<void> {
  const signals = told.flatMap(({ kind = 'account', id = accountId, values, evidence }) =>
    Object.entries(values).map(
      ([name, value]): Signal => ({
        subject: { kind, id },
        name,
        value,
        evidence: evidence ?? [`fact_of_${name}`],
        ageDays: 3,
      }),
    ),
  )
  await database.inWorkspace(workspace, tx =>
    publish<Context>(tx, [{ accountId, context, asOf, knownAt, policyVersion: 'test-1', signals }]),
  )
}
