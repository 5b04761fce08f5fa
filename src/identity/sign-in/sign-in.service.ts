import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Settings } from '../../shared/config/settings.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { digestOf, randomSecret } from '../../shared/security/keyring.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { systemActor } from '../access/actor.js';
import { passwordMatches } from '../person/password.js';
import { Person } from '../person/person.entity.js';
import { LinkUsedUp } from './sign-in.errors.js';
import { SignInLink } from './sign-in-link.entity.js';
import { SignInPost } from './sign-in-post.js';

export const LINK_SECONDS = 30 * 60;

/** Signs people in, by password or by a link that works once. Says the same to a stranger as to a friend who mistypes. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    @Inject(Settings) private readonly settings: Settings,
    private readonly post: SignInPost,
  ) {}

  /** The person whose e-mail and password these are, or null. */
  async byPassword(email: string, password: string): Promise<Person | null> {
    const person = await this.database.reader.findOneBy(Person, { email: email.toLowerCase(), isActive: true });
    const matches = await passwordMatches(password, person?.passwordHash ?? null);
    if (!person || !matches) return null;
    await this.database.write((transaction) => this.recordSignIn(transaction, person, 'password'));
    return person;
  }

  /** Queues a link to the address if somebody has it; says nothing of whether. */
  async requestLink(email: string): Promise<void> {
    await this.database.write(async (transaction) => {
      const person = await transaction.findOneBy(Person, { email: email.toLowerCase(), isActive: true });
      if (person)
        await this.post.queueLink(transaction, person, await this.makeLink(transaction, person.id, LINK_SECONDS));
    });
  }

  /** Makes a one-time link for a person and gives its address; only the secret's digest is kept. */
  async makeLink(transaction: Transaction, personId: string, validSeconds: number): Promise<string> {
    const secret = randomSecret();
    const now = this.clock.now();
    await transaction.insert(SignInLink, {
      id: newId(),
      personId,
      secretDigest: digestOf(secret),
      createdAt: now,
      expiresAt: secondsAfter(now, validSeconds),
      usedAt: null,
    });
    return `${this.settings.baseUrl}/logg-inn/lenke/${secret}`;
  }

  /** True while the link can still be used; looking does not use it, since mail scanners look. */
  async isUsable(secret: string): Promise<boolean> {
    const link = await this.database.reader.findOneBy(SignInLink, { secretDigest: digestOf(secret) });
    return link?.isUsable(this.clock.now()) ?? false;
  }

  /** Uses the link up and gives its person; throws `LinkUsedUp`. */
  async useLink(secret: string): Promise<Person> {
    return this.database.write(async (transaction) => {
      const link = await transaction.findOneBy(SignInLink, { secretDigest: digestOf(secret) });
      if (!link?.isUsable(this.clock.now())) throw new LinkUsedUp();
      const used = await transaction.update(
        SignInLink,
        { id: link.id, usedAt: IsNull() },
        { usedAt: this.clock.now() },
      );
      const person = await transaction.findOneBy(Person, { id: link.personId, isActive: true });
      if (used.affected === 0 || !person) throw new LinkUsedUp();
      await this.recordSignIn(transaction, person, 'link');
      return person;
    });
  }

  private async recordSignIn(transaction: Transaction, person: Person, way: 'password' | 'link'): Promise<void> {
    await this.audit.record(
      transaction,
      { ...systemActor(null), id: person.id, name: person.name },
      { action: 'person.signedIn', objectType: 'person', objectId: person.id, changes: { way } },
    );
  }
}
