// Shares of amounts and of counts, as retention has them.

/** part / whole; null where there is nothing to have a share of. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
