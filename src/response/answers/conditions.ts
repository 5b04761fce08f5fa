/**
 * Conditions of a statement with their parameters, numbered in the order of first use, as both databases want them. Holds
 * the values of what stands before it in the statement as well.
 */
export class Conditions {
  private readonly texts: string[] = [];
  private readonly values: unknown[];

  constructor(...before: readonly unknown[]) {
    this.values = [...before];
  }

  /** Adds a condition; each `?` of it is the next value. */
  add(text: string, ...values: readonly unknown[]): this {
    let index = 0;
    this.texts.push(
      text.replaceAll('?', () => {
        this.values.push(values[index]);
        index += 1;
        return `$${String(this.values.length)}`;
      }),
    );
    return this;
  }

  /** All conditions, joined by AND; each begins with AND, to follow one that always holds. */
  get sql(): string {
    return this.texts.map((text) => ` AND ${text}`).join('');
  }

  /** The values of the statement, with those of what comes after the conditions. */
  parameters(...after: readonly unknown[]): unknown[] {
    return [...this.values, ...after];
  }

  /** The number of the next parameter. */
  get next(): number {
    return this.values.length + 1;
  }
}
