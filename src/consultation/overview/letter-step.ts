import { Injectable } from '@nestjs/common';

/** Says whether the letter of a hearing is written. */
export type LetterCheck = (consultationId: string) => Promise<boolean>;

/** Where the letter, which stands above the hearing, tells the overview whether it is written. */
@Injectable()
export class LetterStep {
  private check: LetterCheck | null = null;

  /** Called once, when the letter's module starts. */
  register(check: LetterCheck): void {
    this.check = check;
  }

  /** Null while nobody can say. */
  async hasLetter(consultationId: string): Promise<boolean | null> {
    return this.check ? this.check(consultationId) : null;
  }
}
