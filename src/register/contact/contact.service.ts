import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { registerPolicy } from '../register.policy.js';
import { bodySubject, requireSubject, subjectObject, whereSubject, type RegisterSubject } from '../register-subject.js';
import { refuseUnlessSeen } from '../seen.js';
import { Contact, CONTACT_PURPOSES, type ContactPurpose } from './contact.entity.js';

/** An address for a purpose; empty when there is none. */
export interface ContactInput {
  readonly email: string;
  readonly name: string;
}

/** The addresses of a body or group at one host, by what they are used for. */
export type ContactInputs = Readonly<Record<ContactPurpose, ContactInput>>;

/** Keeps the addresses that a host uses for a body or a group. */
@Injectable()
export class ContactService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** The host's addresses; what no address is stored for is empty. */
  async of(hostId: string, subject: RegisterSubject, via: Reader = this.database.reader): Promise<ContactInputs> {
    const contacts = await via.findBy(Contact, { hostId, ...whereSubject(subject) });
    const inputFor = (purpose: ContactPurpose): ContactInput => {
      const contact = contacts.find((candidate) => candidate.purpose === purpose);
      return { email: contact?.email ?? '', name: contact?.name ?? '' };
    };
    return { consultation: inputFor('consultation'), general: inputFor('general') };
  }

  /**
   * Replaces an address wherever it stands, as part of what somebody else writes; where it stands nowhere, the new one
   * becomes the address for hearings. Of a body that was merged, those of the body that took its place are meant.
   */
  async correct(
    transaction: Transaction,
    actor: PersonActor,
    subject: RegisterSubject,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<void> {
    const { hostId } = actor;
    const standing = await standingSubject(transaction, subject);
    await requireSubject(transaction, hostId, standing);
    if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('contact.edit');
    const before = await this.of(hostId, standing, transaction);
    const found = CONTACT_PURPOSES.filter((purpose) => before[purpose].email.toLowerCase() === from.toLowerCase());
    const wrong: readonly ContactPurpose[] = found.length > 0 ? found : ['consultation'];
    const corrected = { ...before };
    for (const purpose of wrong) corrected[purpose] = { ...before[purpose], email: to };
    await this.write(transaction, actor, standing, { before, inputs: corrected });
  }

  /** Stores the addresses, and removes those left empty. Throws `ChangedMeanwhile` when they are not those that were seen. */
  async save(actor: PersonActor, subject: RegisterSubject, seen: string, inputs: ContactInputs): Promise<void> {
    const { hostId } = actor;
    await this.database.write(async (transaction) => {
      await requireSubject(transaction, hostId, subject);
      if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('contact.edit');
      const before = await this.of(hostId, subject, transaction);
      refuseUnlessSeen(seen, before);
      await this.write(transaction, actor, subject, { before, inputs });
    });
  }

  private async write(
    transaction: Transaction,
    actor: PersonActor,
    subject: RegisterSubject,
    { before, inputs }: { readonly before: ContactInputs; readonly inputs: ContactInputs },
  ): Promise<void> {
    const { hostId } = actor;
    const changed = CONTACT_PURPOSES.filter((purpose) => isAnother(inputs[purpose], before[purpose]));
    for (const purpose of changed) await replace(transaction, { hostId, ...subject, purpose }, inputs[purpose]);
    const changes = Object.fromEntries(changed.map((purpose) => [`${purpose}Contact`, inputs[purpose]]));
    if (changed.length === 0) return;
    await this.audit.record(transaction, actor, {
      action: 'organisation.contactsChanged',
      ...subjectObject(subject),
      changes,
    });
  }
}

/** The body that stands in the register now; a group stands for itself. */
async function standingSubject(transaction: Transaction, subject: RegisterSubject): Promise<RegisterSubject> {
  if (subject.groupId !== null) return subject;
  const body = await transaction.findOneBy(Organisation, { id: subject.organisationId });
  const intoId = body?.mergedIntoId ?? null;
  return intoId === null ? subject : standingSubject(transaction, bodySubject(intoId));
}

async function replace(
  transaction: Transaction,
  place: RegisterSubject & { readonly hostId: string; readonly purpose: ContactPurpose },
  { email, name }: ContactInput,
): Promise<void> {
  const { hostId, purpose } = place;
  await transaction.delete(Contact, { hostId, purpose, ...whereSubject(place) });
  if (email === '') return;
  await transaction.insert(Contact, { ...place, id: newId(), email, name: name === '' ? null : name });
}

function isAnother(one: ContactInput, other: ContactInput): boolean {
  return one.email !== other.email || one.name !== other.name;
}
