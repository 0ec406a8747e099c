// The HTTP edge of a service: an app factory, keys, problems, and the shapes that requests and answers share.
export { recognisedKey } from './admitted.ts'
export { agentHostVariables, agentResource } from './agent-resource.ts'
export { formatAgentToken } from './agent-token.ts'
export { noteProblem, problemAnswered, sendProblem } from './answer-errors.ts'
export {
  type Answering,
  answerInWorkspace,
  answering,
  type Keep,
  keepNothing,
  type Sendable,
} from './answering.ts'
export { takeAnyContentType } from './any-content-type.ts'
export type { App } from './app.ts'
export {
  answerBatch,
  type BatchAnswer,
  type BatchResult,
  batchAnswer,
  batchOf,
  batchResult,
  judgedLater,
  MAX_BATCH_ITEMS,
  type ParsedItems,
  parseItems,
  rejectedItem,
} from './batch.ts'
export { refuseBrokenText } from './broken-text.ts'
export {
  CALENDAR_TYPE,
  type CalendarDay,
  calendarAnswer,
  calendarOf,
  serveSecretCalendar,
} from './calendar.ts'
export {
  allows,
  type Caller,
  type FindKey,
  type KeyRecord,
  type KeyScope,
  type RouteScope,
  speaksAloneFor,
  worksAloneFor,
} from './caller.ts'
export { clearCookie, readCookie, setCookie } from './cookie.ts'
export { type AppOptions, createApp } from './create-app.ts'
export { csvOf, listOrCsv, prefersCsv, sendList, sendRows } from './csv.ts'
export { decodeCursor, encodeCursor } from './cursor.ts'
export { notRebuiltAnswer } from './described-operation.ts'
export {
  createEventStream,
  EVENT_STREAM_TYPE,
  type EventStream,
  takesEvents,
} from './event-stream.ts'
export {
  countNumber,
  cursorFilters,
  cursorInteger,
  cursorText,
  idText,
  leadDaysParam,
  minorNumber,
  nameText,
  noteText,
  plainNumber,
} from './fields.ts'
export { type Filters, heldFilters } from './held-filters.ts'
export { type Html, html } from './html.ts'
export { itemFault, logItemFaults } from './item-fault.ts'
export {
  formatCalendarToken,
  formatKey,
  formatPublishableKey,
  hashKey,
  type PresentedKey,
  parseKey,
} from './key.ts'
export { formatLink, LINK_RANDOM_BYTES, type LinkKind, type PresentedLink, parseLink } from './link.ts'
export { type ListenSettings, listenSettings } from './listen-settings.ts'
export { createLog, type LogLevel } from './log.ts'
export { type Count, counter, gauge, type Meter, type Metrics, type Sample, seconds } from './meters.ts'
export { parseOrigin } from './origins.ts'
export { cursorParam, type PageQuery, pageOf, pageQuery } from './page.ts'
export { defaultPolicy, type HttpPolicy } from './policy.ts'
export type { Concerns, ReadinessChecks } from './probes.ts'
export {
  type Problem,
  type ProblemError,
  problemOf,
  problemOfAll,
  problemSchema,
  RefusedForSeveral,
} from './problem.ts'
export { isProxyList } from './proxies.ts'
export { readConfig } from './read-config.ts'
export { ROLES, type Role } from './role.ts'
export { type Grant, grantsOf, type RoleGrants } from './roles.ts'
export { sameSecret } from './same-secret.ts'
export { changesSomething, isThisMachine, notFromHere, originOf } from './same-site.ts'
export type { FindSession, KnownSession, SessionRecord } from './session.ts'
export { clearSessionCookie, sessionCookieOf, setSessionCookie } from './session-cookie.ts'
export { CSRF_HEADER } from './session-record.ts'
export {
  csrfTokenOf,
  formatSession,
  type PresentedSession,
  parseSession,
  rotateSession,
  SESSION_BYTES,
} from './session-token.ts'
export {
  leftOutSchema,
  presentLeftOut,
  presentStuck,
  type StuckStage,
  stageSchema,
  stuckSchema,
} from './stuck.ts'
export {
  dayParam,
  instantParam,
  instantTextParam,
  knownAtParam,
  momentTextParam,
  quarterParam,
} from './time-params.ts'
export { problemOfZod } from './zod-problem.ts'
