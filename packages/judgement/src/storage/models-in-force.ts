// The models of renewal risk that answer, each from the instant on at which it came into force.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'
import type { RiskModel } from '@rung/renewal-risk'

export type ModelInForce = {
  readonly run: number
  readonly learnedAt: Date
  readonly inForceAt: Date
  readonly model: RiskModel
}

type InForceRow = { run: number; learned_at: Date; in_force_at: Date; model: RiskModel }

/**
 * Those that were in force at `since` or came into force later, the first first. Documents are large and promotions go on
 * for years: who judges no earlier instant reads no earlier model. Null is all there ever were.
 */
export async function readModelsInForce(tx: Tx, since: Date | null): Promise<ModelInForce[]> {
  const rows = await tx.query<InForceRow>({
    name: 'judgement-read-models-in-force',
    text: `
      select models_in_force.run, models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $1
        and not exists (
          select 1
          from config.models_in_force as later
          where later.workspace_id = models_in_force.workspace_id
            and later.lead_days = models_in_force.lead_days
            and later.answers_for in ('all', models_in_force.answers_for)
            and later.in_force_at > models_in_force.in_force_at
            and later.in_force_at <= $2
        )
      order by models_in_force.in_force_at, models_in_force.lead_days`,
    values: [tx.workspaceId, since?.toISOString() ?? '-infinity'],
  })
  return rows.map(inForceOf)
}

/** Those in force at that instant: of a lead the newest of all renewals, of terms and of months. */
export const readModelsAt = (tx: Tx, knownAt: Date): Promise<ModelInForce[]> =>
  sendRead(tx, modelsAtRead(tx, knownAt))

export const modelsAtRead = ({ workspaceId }: Pick<Tx, 'workspaceId'>, knownAt: Date): Read<ModelInForce[]> =>
  defineRead(
    {
      name: 'judgement-read-models-at',
      text: `
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $1 and models_in_force.in_force_at <= $2
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc`,
      values: [workspaceId, knownAt.toISOString()],
    },
    (rows: readonly InForceRow[]) =>
      rows.map(inForceOf).sort((a, b) => a.inForceAt.getTime() - b.inForceAt.getTime()),
    ['learned_at', 'in_force_at'],
  )

/** The instants after `since` at which a model came into force, in order; null: all of them. */
export async function modelInstants(tx: Tx, since: Date | null): Promise<Date[]> {
  const rows = await tx.query<{ in_force_at: Date }>({
    name: 'judgement-model-instants',
    text: `
      select distinct models_in_force.in_force_at
      from config.models_in_force
      where models_in_force.workspace_id = $1 and models_in_force.in_force_at > $2
      order by 1`,
    values: [tx.workspaceId, since?.toISOString() ?? '-infinity'],
  })
  return rows.map(row => row.in_force_at)
}

function inForceOf(row: InForceRow): ModelInForce {
  return { run: row.run, learnedAt: row.learned_at, inForceAt: row.in_force_at, model: row.model }
}
