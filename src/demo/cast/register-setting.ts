import type { INestApplicationContext } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { In } from 'typeorm';
import type { PersonActor } from '../../identity/access/actor.js';
import { AssociationService } from '../../register/association/association.service.js';
import { Contact } from '../../register/contact/contact.entity.js';
import { ContactService } from '../../register/contact/contact.service.js';
import { GroupMember } from '../../register/group/group-member.entity.js';
import { OrganisationGroup } from '../../register/group/organisation-group.entity.js';
import { RegisterImportService, type ImportResult } from '../../register/import/register-import.service.js';
import { Organisation } from '../../register/organisation/organisation.entity.js';
import { OrganisationNumber } from '../../register/organisation/organisation-number.js';
import { OrganisationService } from '../../register/organisation/organisation.service.js';
import { bodySubject, groupSubject, type RegisterSubject } from '../../register/register-subject.js';
import { MEDICAL_ASSOCIATION_NAME, medicalAssociations } from '../../register/reference/medical-association.js';
import { seenOf } from '../../register/seen.js';
import type { Progress } from '../../shared/command-line/outcome.js';
import { inProject } from '../../shared/config/project-root.js';
import { Database } from '../../shared/database/database.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import { CalendarDay } from '../../shared/time/calendar-day.js';
import { nynorskMunicipalities } from '../content/index.js';
import { inventedAddresses } from './invented-addresses.js';

/** Long before any hearing of the demonstration; when each of them really joined is not in the list. */
const MEMBERS_SINCE = CalendarDay.of('2000-01-01');
const LIST = 'horingsinstanser-2018-02.txt';

/** Fills the directorate's register with the real list of February 2018, and gives every body an invented address. */
export class RegisterSetting {
  private readonly database: Database;
  private readonly contacts: ContactService;

  constructor(
    private readonly context: INestApplicationContext,
    private readonly adviser: PersonActor,
  ) {
    this.database = context.get(Database);
    this.contacts = context.get(ContactService);
  }

  /** Imports the list as it is; importing it again changes nothing. */
  async importList(): Promise<ImportResult['counts']> {
    const bytes = await readFile(inProject('src', 'demo', 'content', LIST));
    const order = { file: { filename: LIST, bytes } };
    const { counts } = await this.context.get(RegisterImportService).carryOut(this.adviser, this.adviser.hostId, order);
    return counts;
  }

  /** Gives an address to each body and to each group that is written to as one. Gives how many have one. */
  async addAddresses(progress: Progress): Promise<number> {
    const subjects = await this.subjects();
    const addresses = inventedAddresses(subjects);
    const known = new Set((await this.database.reader.findBy(Contact, { hostId: this.adviser.hostId })).map(idOf));
    for (const [index, { id, subject }] of subjects.entries()) {
      if (!known.has(id)) await this.address(subject, addresses.get(id) ?? '');
      progress.at('addresses', index + 1, subjects.length);
    }
    return subjects.length;
  }

  /** Sets the language form of the municipalities that have chosen nynorsk. */
  async setNynorsk(): Promise<number> {
    const numbers = nynorskMunicipalities.map((each) => each.municipalityNumber);
    const bodies = await this.database.reader.findBy(Organisation, { municipalityNumber: In(numbers) });
    for (const { id, version, name, organisationNumber, bodyType } of bodies.filter(isNotNynorsk)) {
      await this.context.get(OrganisationService).edit(this.adviser, id, version, {
        name,
        organisationNumber: numberFrom(organisationNumber),
        languageForm: 'nn',
        bodyType: bodyType as Parameters<OrganisationService['edit']>[3]['bodyType'], // reason: a column of its own values
      });
    }
    return bodies.length;
  }

  /** Says which of the bodies on the list are members of Den norske legeforening. Gives how many they are. */
  async addAssociations(): Promise<number> {
    const { reader } = this.database;
    const names = medicalAssociations.map(({ name }) => foldForSearch(name));
    const bodies = await reader.find(Organisation, { order: { sortKey: 'ASC', id: 'ASC' } });
    const umbrella = bodies.find(({ name }) => name === MEDICAL_ASSOCIATION_NAME);
    if (!umbrella) throw new Error(`${MEDICAL_ASSOCIATION_NAME} is not on the list`);
    const members = bodies.filter(({ name }) => names.includes(foldForSearch(name)));
    const service = this.context.get(AssociationService);
    const known = new Set((await service.of(this.adviser.hostId, umbrella.id)).map(({ otherId }) => otherId));
    for (const { id: memberId } of members.filter(({ id }) => !known.has(id))) {
      const membership = { umbrellaId: umbrella.id, memberId, validFrom: MEMBERS_SINCE, validTo: null };
      await service.add(this.adviser, membership);
    }
    return members.length;
  }

  private async address(subject: RegisterSubject, email: string): Promise<void> {
    const seen = await this.contacts.of(this.adviser.hostId, subject);
    await this.contacts.save(this.adviser, subject, seenOf(seen), { ...seen, general: { email, name: '' } });
  }

  private async subjects(): Promise<{ id: string; name: string; subject: RegisterSubject }[]> {
    const { reader } = this.database;
    const bodies = await reader.find(Organisation, { order: { sortKey: 'ASC', id: 'ASC' } });
    const groups = await reader.findBy(OrganisationGroup, { hostId: this.adviser.hostId });
    const withMembers = new Set((await reader.find(GroupMember)).map((member) => member.groupId));
    const alone = groups.filter((group) => group.reachedThroughGroupId === null && !withMembers.has(group.id));
    return [
      ...bodies.map(({ id, name }) => ({ id, name, subject: bodySubject(id) })),
      ...alone.map(({ id, name }) => ({ id, name, subject: groupSubject(id) })),
    ];
  }
}

function idOf({ organisationId, groupId }: Contact): string {
  return organisationId ?? groupId ?? '';
}

function isNotNynorsk(organisation: Organisation): boolean {
  return organisation.languageForm !== 'nn';
}

function numberFrom(text: string | null): OrganisationNumber | null {
  const parsed = text === null ? null : OrganisationNumber.parse(text);
  return parsed?.ok ? parsed.value : null;
}
