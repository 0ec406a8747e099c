// How a calendar program keeps up with renewals: the address, and how it signs in.
import { Link } from '@tanstack/react-router'

export function CalendarSubscription() {
  return (
    <details className="small">
      <summary>Keep a calendar up to date</summary>
      <p>
        Subscribe to <code>{`${location.origin}/v1/renewals.ics`}</code> in your calendar program. It asks for
        a user name: that is a key which may read, from <Link to="/settings">Settings</Link>, made for this
        alone. Any password will do. The key is not part of the address, so the address can be passed on.
      </p>
      <p>
        Google Calendar and Outlook on the web cannot sign in: for those make a secret address of your own in{' '}
        <Link to="/settings/$section" params={{ section: 'notifications' }}>
          Settings, What reaches you
        </Link>
        .
      </p>
    </details>
  )
}
