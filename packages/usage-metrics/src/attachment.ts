// Which account a person's events belong to when the events themselves do not say: by the person's `group` calls.

/** One `group` call: from `atMs` on the person belongs to `group`. */
export type GroupCall = { readonly group: string; readonly atMs: number }

/** Half-open: events at `fromMs` or later and before `untilMs` belong to `group`. */
export type Attachment = { readonly group: string; readonly fromMs: number; readonly untilMs: number }

/** Between `fromMs` and `untilMs` events moved from one account to another; `null` is to or from none. */
export type Reattachment = {
  readonly fromMs: number
  readonly untilMs: number
  readonly before: string | null
  readonly after: string | null
}

/**
 * An event belongs to the group of the latest call at or before it, else of the person's earliest later call. So the
 * answer depends on when things happened, never on the order they arrived in. Of two calls at one instant the greater
 * name wins. Gives spans without gaps from -Infinity to Infinity, neighbours with different groups; none without calls.
 *
 * @example joined A on Monday and B on Friday: A until Friday (Sunday before included), B from Friday on
 */
export function attachments(calls: readonly GroupCall[]): Attachment[] {
  const byInstant = new Map<number, string>()
  for (const { group, atMs } of calls) {
    const other = byInstant.get(atMs)
    if (other === undefined || group > other) byInstant.set(atMs, group)
  }
  const changes = [...byInstant]
    .sort(([a], [b]) => a - b)
    .filter(([, group], index, all) => group !== all[index - 1]?.[1])
  return changes.map(([atMs, group], index) => ({
    group,
    fromMs: index === 0 ? -Infinity : atMs,
    untilMs: changes[index + 1]?.[0] ?? Infinity,
  }))
}

/** The group at an instant; `null` without any call. */
export function groupAt(spans: readonly Attachment[], atMs: number): string | null {
  return spans.find(span => span.fromMs <= atMs && atMs < span.untilMs)?.group ?? null
}

/** Where two answers to "whose events are these" differ: what must be counted again, and for whom. */
export function reattachments(before: readonly Attachment[], after: readonly Attachment[]): Reattachment[] {
  const edges = [...before, ...after].flatMap(span => [span.fromMs, span.untilMs])
  const cuts = [...new Set([-Infinity, ...edges])].sort((a, b) => a - b).filter(cut => cut !== Infinity)
  return cuts
    .map((fromMs, index) => ({
      fromMs,
      untilMs: cuts[index + 1] ?? Infinity,
      before: groupAt(before, fromMs),
      after: groupAt(after, fromMs),
    }))
    .filter(span => span.before !== span.after)
}
