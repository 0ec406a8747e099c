// /v1/views: filters of a page that a person keeps under a name, for themselves or for the team.
import { type App, answering, type Caller, idText, instantParam, nameText } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { listViews } from '../actions/list-views.ts'
import { removeView } from '../actions/remove-view.ts'
import { changeView, createView, mayShareViews } from '../actions/save-view.ts'
import { SAVED_VIEWS_POLICY, VIEWED_PAGES } from '../policy.ts'
import type { SavedView } from '../storage/saved-views.ts'

const page = z.enum(VIEWED_PAGES)
const name = nameText.meta({
  description: 'What the view is called; one of that name a page, and one of the team.',
})
const search = z.string().max(SAVED_VIEWS_POLICY.searchCharacters).meta({
  description: 'The query of the page’s address, without the question mark: `band=at_risk&sort=arr`.',
})
const shared = z
  .boolean()
  .meta({ description: 'True: everybody of the workspace sees it. Of managers and admins alone.' })

const wanted = z
  .strictObject({
    page: page.meta({ description: 'The page it is of.' }),
    name,
    search,
    shared: shared.default(false),
  })
  .meta({ id: 'ViewWanted' })
const changes = z
  .strictObject({ name: name.optional(), search: search.optional(), shared: shared.optional() })
  .meta({ id: 'ViewChanges' })

const viewSchema = z
  .object({
    id: z.string().meta({ description: 'Our id of the view.' }),
    page: page.meta({ description: 'The page it is of.' }),
    name,
    search,
    shared: shared.meta({ description: 'True: everybody of the workspace sees it.' }),
    personId: z.string().meta({ description: 'Our id of the person who made it.' }),
    mayChange: z.boolean().meta({ description: 'Whether who asks may change and delete it.' }),
    createdAt: instantParam,
    changedAt: instantParam.meta({ description: 'When it was last saved.' }),
  })
  .meta({ id: 'View' })
const params = z.object({ id: idText.describe('The id of the view.') })

const present = (
  view: SavedView,
  caller: Pick<Caller, 'personId' | 'role'>,
): z.output<typeof viewSchema> => ({
  id: view.id,
  page: view.page as z.output<typeof page>,
  name: view.name,
  search: view.search,
  shared: view.shared,
  personId: view.personId,
  mayChange: view.personId === caller.personId || mayShareViews(caller),
  createdAt: view.createdAt,
  changedAt: view.changedAt,
})

export function serveViews(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/views',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['views'],
        summary: 'List saved views',
        description: `One’s own and the team’s, in the order they were made: at most ${SAVED_VIEWS_POLICY.viewsMost} of each a page.`,
        querystring: z.object({ page: page.optional().describe('Only of this page') }),
        response: { 200: z.object({ data: z.array(viewSchema) }) },
      },
    },
    async request => {
      const views = await listViews(deps, request.caller, request.query.page)
      return { data: views.map(view => present(view, request.caller)) }
    },
  )
  app.post(
    '/v1/views',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['views'],
        summary: 'Save a view',
        description:
          'A name for the filters, sort and tab of a page’s address. Of whoever is signed in; managers and admins may share it with the team.',
        body: wanted,
        response: { 201: viewSchema },
      },
    },
    async (request, reply) => {
      const { caller } = request
      const answer = answering(reply, (view: SavedView) => ({ status: 201, body: present(view, caller) }))
      const made = await createView(deps, caller, request.body, answer.keep)
      if (isRefusal(made)) throw made
      return answer.send()
    },
  )
  serveChanges(app, deps)
}

function serveChanges(app: App, deps: AccountsDeps): void {
  app.patch(
    '/v1/views/:id',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['views'],
        summary: 'Change a view',
        description:
          'What is left out stays. Of the team’s views managers and admins may change all, others their own.',
        params,
        body: changes,
        response: { 200: viewSchema },
      },
    },
    async request => {
      const view = await changeView(deps, request.caller, request.params.id, request.body)
      if (isRefusal(view)) throw view
      return present(view, request.caller)
    },
  )
  app.delete(
    '/v1/views/:id',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['views'],
        summary: 'Delete a view',
        description: 'Answers what it was, so that it can be saved again.',
        params,
        response: { 200: viewSchema },
      },
    },
    async request => {
      const view = await removeView(deps, request.caller, request.params.id)
      if (isRefusal(view)) throw view
      return present(view, request.caller)
    },
  )
}
