// The figures of a model that the page shows, by the names of the field.
export const FIGURES = [
  { key: 'auc', name: 'AUC', means: 'a lost renewal ranks above a kept one; 0.5 is chance' },
  { key: 'logLoss', name: 'Log loss', means: 'smaller is better' },
  { key: 'brier', name: 'Brier score', means: 'smaller is better' },
  { key: 'ece', name: 'Calibration error', means: 'mean distance of said and happened' },
  { key: 'topDecileLift', name: 'Lift of the top tenth', means: 'times as many lost as on average' },
] as const
