// What reaches somebody by itself: the list of the day, and calendars; for admins, who is sent what.
import { mayAdmin, useSession } from '../../../session/use-session.ts'
import { CalendarCard } from './calendar-card.tsx'
import { DigestCard } from './digest-card.tsx'
import { DigestSends } from './digest-sends.tsx'
import { Recipients } from './recipients.tsx'

export function NotificationsSection() {
  const { role } = useSession()
  return (
    <>
      <DigestCard />
      <DigestSends />
      <CalendarCard />
      {mayAdmin(role) ? <Recipients /> : null}
    </>
  )
}
