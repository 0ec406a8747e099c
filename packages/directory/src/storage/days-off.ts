// The SQL of what was stated about days off: the newest word holds.
import { defineRead, type Read, type Tx } from '@rung/database'
import type { DaysOffOfPerson, StatedDaysOff } from '../days-off/stated-days-off.ts'

/** As one value: null where nobody stated anything by then. */
export const newestDaysOff = (whose: string, knownAt: string): string => `(
      select jsonb_build_object('country', calendar.country, 'region', calendar.region, 'added', calendar.added,
        'struck', calendar.struck)
      from directory.work_calendars as calendar
      where calendar.workspace_id = $1 and ${whose} and calendar.recorded_at <= ${knownAt}
      order by calendar.recorded_at desc, calendar.id desc
      limit 1
    )`

export type DaysOffOfWorkspace = {
  readonly team: StatedDaysOff | null
  /** By our id of a person who stated their own. */
  readonly own: ReadonlyMap<string, StatedDaysOff>
}

/** Of everybody, as known at an instant. */
export const daysOffRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  knownAt: Date,
): Read<DaysOffOfWorkspace> =>
  defineRead(
    {
      text: `
      select distinct on (calendar.person_id) calendar.person_id,
        jsonb_build_object('country', calendar.country, 'region', calendar.region, 'added', calendar.added,
          'struck', calendar.struck) as stated
      from directory.work_calendars as calendar
      where calendar.workspace_id = $1 and calendar.recorded_at <= $2
      order by calendar.person_id, calendar.recorded_at desc, calendar.id desc`,
      values: [workspaceId, knownAt.toISOString()],
    },
    (rows: readonly { person_id: string | null; stated: StatedDaysOff }[]) => ({
      team: rows.find(row => row.person_id === null)?.stated ?? null,
      own: new Map(
        rows.flatMap(({ person_id, stated }) => (person_id === null ? [] : [[person_id, stated] as const])),
      ),
    }),
  )

export const daysOffOfPerson = ({ team, own }: DaysOffOfWorkspace, personId: string): DaysOffOfPerson => ({
  team,
  own: own.get(personId) ?? null,
})
