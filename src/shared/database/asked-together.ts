interface Question<Answer> {
  readonly key: string;
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Answers what several ask for in the same turn by one statement instead of one each. Nothing is remembered: whoever asks
 * in a later turn is answered anew.
 */
export class AskedTogether<Answer> {
  private asked: Question<Answer>[] = [];

  constructor(private readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>) {}

  /** The answer for a key; null when there is none. */
  ask(key: string): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      this.asked.push({ key, resolve, reject });
      if (this.asked.length === 1) setImmediate(() => void this.answer());
    });
  }

  private async answer(): Promise<void> {
    const questions = this.asked;
    this.asked = [];
    try {
      const found = await this.find([...new Set(questions.map(({ key }) => key))]);
      for (const { key, resolve } of questions) resolve(found.get(key) ?? null);
    } catch (error) {
      for (const { reject } of questions) reject(error);
    }
  }
}
