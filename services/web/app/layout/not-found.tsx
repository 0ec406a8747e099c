// An address that is no page.
import { Link } from '@tanstack/react-router'

export function NotFoundPage() {
  return (
    <main className="alone">
      <h1>There is no page here</h1>
      <p>
        The address may be misspelt. <Link to="/today">Go to Today</Link>, or press <kbd>Ctrl K</kbd> and type
        a name.
      </p>
    </main>
  )
}
