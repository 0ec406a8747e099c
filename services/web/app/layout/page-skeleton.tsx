// What stands in a page's place while it loads: as tall as what comes, so that nothing jumps.
export function PageSkeleton() {
  return (
    <div className="stack" aria-busy="true">
      <span className="visually-hidden" role="status">
        Loading
      </span>
      <span className="skeleton head" />
      <span className="skeleton block" />
    </div>
  )
}
