// Above every page: go anywhere, the day shown, and who is signed in.
import { DayPill } from './day-pill.tsx'
import { openGoTo } from './go-to.tsx'
import { PersonMenu } from './person-menu.tsx'

export function TopBar() {
  return (
    <header className="top">
      <button type="button" className="go" onClick={openGoTo}>
        <span>Go to an account, a person, a page</span> <kbd>Ctrl K</kbd>
      </button>
      <div className="rest">
        <DayPill />
        <PersonMenu />
      </div>
    </header>
  )
}
