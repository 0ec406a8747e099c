// Saved views as tabs above the filters: one's own accounts, all, one's own views, and the team's.

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePeople } from '../../../client/use-people.ts'
import { Button } from '../../../controls/button.tsx'
import { EVERYBODY } from '../../../controls/everybody.ts'
import { useToast } from '../../../controls/toast.tsx'
import { type PageSearch, usePageSearch } from '../../../layout/use-page-search.ts'
import { useCovered } from '../../../session/use-covered.ts'
import { useSession } from '../../../session/use-session.ts'
import { SaveViewDialog } from './save-view-dialog.tsx'
import { useViews, type View } from './use-views.ts'
import { isSame, searchOf, textOf } from './view-search.ts'

export function ViewTabs() {
  const search = usePageSearch()
  const { views, save, change, remove } = useViews('accounts')
  const tabs = useTabs(views)
  const toast = useToast()
  const [isSaving, setSaving] = useState(false)
  const chosen = tabs.find(tab => isSame(textOf(tab.search), search))
  const drop = async (view: View): Promise<void> => {
    await remove(view)
    toast.tell(
      `“${view.name}” is deleted.`,
      () =>
        void save({ name: view.name, search: view.search, shared: view.shared }).catch(error =>
          toast.tellError(error),
        ),
    )
  }
  return (
    <div className="view-bar">
      <nav className="tabs" aria-label="Views">
        {tabs.map(tab => (
          <Link
            key={tab.key}
            to="/accounts"
            search={(former: Record<string, unknown>) => ({ ...daysOf(former), ...tab.search }) as never}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={tab === chosen ? 'true' : undefined}
          >
            {tab.name}
            {tab.view?.shared === true ? <span className="tiny"> team</span> : null}
          </Link>
        ))}
      </nav>
      <div className="row">
        {chosen === undefined ? <Button onClick={() => setSaving(true)}>Save this view</Button> : null}
        {chosen?.view?.mayChange === true ? (
          <ViewMenu
            view={chosen.view}
            onRemove={view => void drop(view).catch(error => toast.tellError(error))}
            onShare={shared =>
              void change(chosen.view?.id ?? '', { shared }).catch(error => toast.tellError(error))
            }
          />
        ) : null}
      </div>
      <SaveViewDialog
        isOpen={isSaving}
        onClose={() => setSaving(false)}
        onSave={({ name, shared }) => save({ name, shared, search: textOf(search) })}
      />
    </div>
  )
}

type Tab = {
  readonly key: string
  readonly name: string
  readonly search: PageSearch
  readonly view?: View
}

/** One's own accounts, those of whom one covers, all of them, and the views that were saved. */
function useTabs(views: readonly View[]): readonly Tab[] {
  const { role, person } = useSession()
  const covered = useCovered()
  const { nameOf } = usePeople()
  const whole: PageSearch = role === 'csm' ? { csm: EVERYBODY } : {}
  return [
    ...(role === 'csm' ? [{ key: 'mine', name: 'My accounts', search: { csm: person.id } }] : []),
    ...[...covered.keys()].map(csm => ({
      key: csm,
      name: `${nameOf(csm) ?? 'A colleague'}’s, you cover`,
      search: { csm },
    })),
    { key: 'all', name: 'All accounts', search: whole },
    ...views.map(view => ({ key: view.id, name: view.name, search: searchOf(view.search), view })),
  ]
}

/** The day shown stays the day shown. */
const daysOf = ({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt })

function ViewMenu({
  view,
  onRemove,
  onShare,
}: {
  view: View
  onRemove: (view: View) => void
  onShare: (shared: boolean) => void
}) {
  const { role } = useSession()
  const mayShare = role === 'manager' || role === 'admin'
  return (
    <>
      {mayShare ? (
        <Button isQuiet onClick={() => onShare(!view.shared)}>
          {view.shared ? 'Keep it to myself' : 'Share with the team'}
        </Button>
      ) : null}
      <Button isQuiet onClick={() => onRemove(view)}>
        Delete view
      </Button>
    </>
  )
}
