import { Injectable } from '@nestjs/common';
import { AuditService } from '../../../audit/audit.service.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Database, type Reader } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed } from '../../../shared/errors/domain-error.js';
import { registerPolicy } from '../../register.policy.js';
import { requireSubject, subjectObject, whereSubject, type RegisterSubject } from '../../register-subject.js';
import { PostalAddress } from './postal-address.entity.js';

/** Keeps where a host sends letters on paper. */
@Injectable()
export class PostalAddressService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** The lines of the address; empty when the host has none. */
  async of(hostId: string, subject: RegisterSubject, via: Reader = this.database.reader): Promise<string> {
    return (await via.findOneBy(PostalAddress, { hostId, ...whereSubject(subject) }))?.lines ?? '';
  }

  /** Stores the lines, or removes the address when there are none. Throws `ChangedMeanwhile` when `seen` is not what is stored. */
  async save(actor: PersonActor, subject: RegisterSubject, seen: string, lines: string): Promise<void> {
    const { hostId } = actor;
    await this.database.write(async (transaction) => {
      await requireSubject(transaction, hostId, subject);
      if (!registerPolicy.mayEdit(actor, hostId)) throw new NotAllowed('contact.edit');
      const before = await this.of(hostId, subject, transaction);
      if (before !== seen) throw new ChangedMeanwhile();
      if (before === lines) return;
      await transaction.delete(PostalAddress, { hostId, ...whereSubject(subject) });
      if (lines !== '') await transaction.insert(PostalAddress, { id: newId(), hostId, ...subject, lines });
      await this.audit.record(transaction, actor, {
        action: 'organisation.postalAddressChanged',
        ...subjectObject(subject),
        changes: { lines },
      });
    });
  }
}
