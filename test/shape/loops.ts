// Who waits by a timer, and which tasks of the schedule are run where.
import { withoutComments } from './without-comments.ts'

/** True for a file that sets a timer or waits by one. */
export function setsTimer(source: string): boolean {
  return /\bset(Interval|Timeout|Immediate)\b|\btimers\/promises\b/.test(withoutComments(source))
}

/** The tasks of the schedule that a file takes up: run by the scheduler, or looked at for when they are due. */
export function tasksIn(source: string): string[] {
  const code = withoutComments(source)
  const named = [...code.matchAll(/\btask: '([a-z_]+)'|\bSCHEDULE\.([a-z_]+)/g)]
  return [...new Set(named.map(([, run, looked]) => run ?? looked ?? ''))]
}
