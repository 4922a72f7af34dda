/** What somebody at the desk asked for cannot be done; said in English, with its values apart, so that others can say it in theirs. */
export class Refusal extends Error {
  readonly english: string
  readonly values: Readonly<Record<string, string>>

  /** @param english `{name}` stands for a value */
  constructor(english: string, values: Readonly<Record<string, string>> = {}) {
    super(english.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''))
    this.english = english
    this.values = values
  }
}
