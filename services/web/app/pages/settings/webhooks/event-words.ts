// Types of events as a person says them.
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  'band.changed': 'A band changes',
  'risk.changed': 'Risk crosses a line or moves by much',
  'card.listed': 'A card comes onto a list',
  'card.acted': 'Somebody acts on a card',
  'verdict.filed': 'A verdict is known',
  'promise.made': 'A promise is made',
  'promise.due': 'A promise is due',
  'promise.kept': 'A promise is kept',
  'promise.broken': 'A promise is broken',
  'source.down': 'A source falls silent or into doubt',
  'source.back': 'A source is back',
  'webhook.test': 'A test',
}

export const eventWords = (type: string): string => EVENT_WORDS[type] ?? type

/** `acme.example/hooks`: where it leads, without what every one begins with. */
export const placeOf = (url: string): string => url.replace(/^https?:\/\//, '')
