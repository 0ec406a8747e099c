// A button, with the key that presses it written on it.
import type { ComponentProps, ReactNode } from 'react'

export type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  readonly type?: 'button' | 'submit'
  readonly isPrimary?: boolean
  /** Looks like a link: for what is small and beside a sentence. */
  readonly isQuiet?: boolean
  /** The key that does the same, bound by `useKeys`. */
  readonly shortcut?: string
  readonly children: ReactNode
}

export function Button({
  type = 'button',
  isPrimary,
  isQuiet,
  shortcut,
  children,
  className,
  ...rest
}: ButtonProps) {
  const look = ['button', isPrimary && 'primary', isQuiet && 'quiet', className].filter(Boolean).join(' ')
  return (
    <button type={type} className={look} aria-keyshortcuts={shortcut} {...rest}>
      {children}
      {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
    </button>
  )
}
