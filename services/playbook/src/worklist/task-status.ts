// What became of a task of the way out: by its card, by its promise, or by who put it on lists.

export const TASK_STATUSES = [
  'on_list',
  'put_off',
  'handed_over',
  'done',
  'dismissed',
  'settled',
  'taken_off',
] as const
export type TaskStatus = (typeof TASK_STATUSES)[number]
