// The SQL of whom somebody stands in for, and of when somebody is away.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type Absence = {
  readonly csmId: string
  /** Half-open days of the CSM's time zone. */
  readonly startsOn: Day
  readonly endsOn: Day
  /** IANA, by the last word on the CSM. */
  readonly timeZone: string | null
}

type Row = { csm_id: string; starts_on: Day; ends_on: Day; time_zone: string | null }

/** The absences of which this person is the deputy, with a day from `from` to `to`, both included. */
export async function readAbsencesCoveredBy(
  tx: Tx,
  deputyId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<Absence[]> {
  const rows = await tx.query<Row>({
    name: 'directory-absences-covered',
    text: `
      select absence.csm_id, absence.starts_on, absence.ends_on, newest.time_zone
      from directory.csm_absences as absence
      left join lateral (
        select fact.time_zone
        from directory.people as fact
        where fact.workspace_id = $1 and fact.id = absence.csm_id
        order by fact.recorded_at desc, fact.revision desc
        limit 1
      ) as newest on true
      where absence.workspace_id = $1 and absence.deputy_id = $2
        and absence.ends_on > $3 and absence.starts_on <= $4
      order by absence.csm_id, absence.starts_on`,
    values: [tx.workspaceId, deputyId, from, to],
  })
  return rows.map(row => ({
    csmId: row.csm_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    timeZone: row.time_zone,
  }))
}

/** Half-open days on which this CSM is away, from a day on, by their first. */
export async function readAbsencesOf(
  tx: Tx,
  csmId: string,
  from: Day,
): Promise<Pick<Absence, 'startsOn' | 'endsOn'>[]> {
  const rows = await tx.query<Pick<Row, 'starts_on' | 'ends_on'>>({
    name: 'directory-absences-of',
    text: `
      select absence.starts_on, absence.ends_on
      from directory.csm_absences as absence
      where absence.workspace_id = $1 and absence.csm_id = $2 and absence.ends_on > $3
      order by absence.starts_on, absence.ends_on`,
    values: [tx.workspaceId, csmId, from],
  })
  return rows.map(row => ({ startsOn: row.starts_on, endsOn: row.ends_on }))
}
