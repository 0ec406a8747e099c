// The account that people were attached to at given moments, as far as group calls were counted by now.
import type { Tx } from '@rung/database'

export async function attachedTo(
  tx: Tx,
  input: readonly { readonly userKey: string; readonly at: Date }[],
): Promise<(string | null)[]> {
  if (input.length === 0) return []
  const rows = await tx.query<{ group_key: string | null }>({
    name: 'usage-attached-to',
    text: `
      select attachments.group_key
      from unnest($2::text[], $3::timestamptz[]) with ordinality as asked (user_key, at, position)
      left join usage.attachments
        on attachments.workspace_id = $1
        and attachments.user_key = asked.user_key
        and attachments.from_at <= asked.at
        and attachments.until_at > asked.at
      order by asked.position`,
    values: [tx.workspaceId, input.map(each => each.userKey), input.map(each => each.at.toISOString())],
  })
  return rows.map(row => row.group_key)
}
