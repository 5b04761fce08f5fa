import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../identity/access/actor.js';
import { Database } from '../shared/database/database.js';
import { NotAllowed, NotFound } from '../shared/errors/domain-error.js';
import { OrganisationGroup } from './group/organisation-group.entity.js';
import { Organisation } from './organisation/organisation.entity.js';
import { groupPath, GROUPS_PATH, organisationPath } from './register-paths.js';
import { registerPolicy } from './register.policy.js';
import type { RegisterSubject } from './register-subject.js';

/** A body or a group as the head of a form of its own. */
export interface NamedSubject {
  readonly name: string;
  readonly href: string;
  /** The list that it stands in, when it is not the register's front page. */
  readonly listHref: string | null;
}

/** Finds what a form is about, for whoever may change it. */
@Injectable()
export class SubjectReader {
  constructor(private readonly database: Database) {}

  /** Throws `NotFound` for another host's group, `OrganisationMerged` for a body that was merged, then `NotAllowed`. */
  async findToEdit(person: PersonActor, subject: RegisterSubject): Promise<NamedSubject> {
    const named =
      subject.groupId === null ? await this.body(subject.organisationId) : await this.group(person, subject.groupId);
    if (!registerPolicy.mayEdit(person, person.hostId)) throw new NotAllowed('register.edit');
    return named;
  }

  private async body(id: string): Promise<NamedSubject> {
    const body = await this.database.reader.findOneBy(Organisation, { id });
    if (!body) throw new NotFound('organisation');
    body.refuseIfMerged();
    return { name: body.name, href: organisationPath(id), listHref: null };
  }

  private async group(person: PersonActor, id: string): Promise<NamedSubject> {
    const group = await this.database.reader.findOneBy(OrganisationGroup, { id, hostId: person.hostId });
    if (!group) throw new NotFound('group');
    return { name: group.name, href: groupPath(id), listHref: GROUPS_PATH };
  }
}
