// The people at an account who are one user of the product.
import { defineRead, type Found, type Ids, type Read, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { type AsOf, factsRead, type View } from './facts-as-of.ts'

export const STAKEHOLDERS: View = {
  name: 'stakeholders',
  columns: ['role', 'influence', 'product_user_ids', 'departed_on'],
}

export type LinkedPerson = {
  readonly stakeholderId: string
  /** Null while they are there. */
  readonly departedOn: Day | null
}

/** As they were recorded: where people were merged, that says little. */
export function linkedPeopleRead(
  tx: Pick<Tx, 'workspaceId'>,
  input: AsOf<Ids>,
  userId: string | Found,
): Read<LinkedPerson[]> {
  const { text, values = [] } = factsRead(tx, STAKEHOLDERS, input).statement
  return defineRead(
    {
      text: `
      select linked.id, linked.departed_on
      from (${text}) as linked
      where $${values.length + 1} = any(linked.product_user_ids)`,
      values: [...values, userId],
    },
    (rows: readonly { id: string; departed_on: Day | null }[]) =>
      rows.map(({ id, departed_on }) => ({
        stakeholderId: id,
        departedOn: departed_on !== null && departed_on <= input.asOf ? departed_on : null,
      })),
  )
}
