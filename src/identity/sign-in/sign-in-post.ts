import type { Transaction } from '../../shared/database/database.js';
import type { Person } from '../person/person.entity.js';

/** Queues the e-mail with a sign-in link. A port: the post office stands above identity. */
export abstract class SignInPost {
  abstract queueLink(transaction: Transaction, person: Person, address: string): Promise<void>;
}
