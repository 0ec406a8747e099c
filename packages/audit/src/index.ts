// Who changed what: entries are appended in the transaction that changes, and read newest or oldest first.
export {
  AUDIT_ACTIONS,
  type AuditAction,
  type AuditBy,
  type AuditEntry,
  type AuditedCaller,
  type AuditSubject,
  BY_ITSELF,
  BY_OPERATOR,
  byCaller,
  type NewAuditEntry,
} from './entry.ts'
export { type AuditFilter, type AuditPosition, readAudit } from './storage/read-audit.ts'
export { recordAudit } from './storage/record-audit.ts'
