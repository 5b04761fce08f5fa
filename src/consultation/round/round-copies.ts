import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Transaction } from '../../shared/database/database.js';
import type { Consultation } from '../consultation.entity.js';

/** From which hearing to which. */
export interface RoundStep {
  readonly former: Consultation;
  readonly next: Consultation;
}

/** Copies what a domain above the hearing keeps for it, in the unit of work that makes the next round. */
export type RoundCopy = (transaction: Transaction, actor: PersonActor, step: RoundStep) => Promise<void>;

/** Where the domains that stand above the hearing, such as the letter, say what they bring along to a next round. */
@Injectable()
export class RoundCopies {
  private readonly copies: RoundCopy[] = [];

  /** Called once by each domain, when its module starts. */
  register(copy: RoundCopy): void {
    this.copies.push(copy);
  }

  async copy(transaction: Transaction, actor: PersonActor, step: RoundStep): Promise<void> {
    for (const copy of this.copies) await copy(transaction, actor, step);
  }
}
