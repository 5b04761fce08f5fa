import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { nameKey } from '../import/organisation-name.js';
import type { BodyType } from '../reference/body-type.js';
import { OrganisationName } from './organisation-name.entity.js';
import type { OrganisationNumber } from './organisation-number.js';
import { Organisation } from './organisation.entity.js';
import { organisationPolicy } from './organisation.policy.js';
import { storeOrganisation } from './store-organisation.js';

/** What is said of a body that is common to all hosts. */
export interface OrganisationInput {
  readonly name: string;
  readonly organisationNumber: OrganisationNumber | null;
  readonly languageForm: LanguageForm;
  readonly bodyType: BodyType | null;
}

/** Adds bodies, and puts right what is said of them. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async create(actor: Actor, input: OrganisationInput): Promise<Organisation> {
    return this.database.write((transaction) => this.add(transaction, actor, input));
  }

  /** Adds a body in a transaction that somebody else has begun. */
  async add(transaction: Transaction, actor: Actor, input: OrganisationInput): Promise<Organisation> {
    if (!organisationPolicy.mayCreate(actor)) throw new NotAllowed('organisation.create');
    const organisation = transaction.create(Organisation, {
      id: newId(),
      municipalityNumber: null,
      isActive: true,
      mergedIntoId: null,
      createdByHostId: actor.hostId,
      version: 1,
      createdAt: this.clock.now(),
    });
    describe(organisation, input, []);
    await transaction.insert(Organisation, organisation);
    await this.record(transaction, actor, organisation, { action: 'organisation.created', changes: { ...input } });
    return organisation;
  }

  /**
   * Puts right what is said of a body; the name it had is kept among its other names. Throws `ChangedMeanwhile` when it is
   * no longer the version that was seen.
   */
  async edit(actor: Actor, id: string, seenVersion: number, input: OrganisationInput): Promise<Organisation> {
    return this.change(actor, id, {
      seenVersion,
      action: 'organisation.edited',
      verb: async (organisation, transaction) => {
        organisation.refuseIfMerged();
        const changes = changesBetween(organisation, input);
        const otherNames = await this.keepOtherNames(transaction, organisation, input.name);
        describe(organisation, input, otherNames);
        return changes;
      },
    });
  }

  /** Takes a body out of use. Doing it again changes nothing. */
  async deactivate(actor: Actor, id: string): Promise<Organisation> {
    return this.change(actor, id, {
      action: 'organisation.deactivated',
      verb: (organisation) => {
        organisation.deactivate();
        return Promise.resolve({ isActive: false });
      },
    });
  }

  /** Takes a body into use again. */
  async activate(actor: Actor, id: string): Promise<Organisation> {
    return this.change(actor, id, {
      action: 'organisation.activated',
      verb: (organisation) => {
        organisation.activate();
        return Promise.resolve({ isActive: true });
      },
    });
  }

  private async change(actor: Actor, id: string, deed: Change): Promise<Organisation> {
    return this.database.write(async (transaction) => {
      const organisation = await transaction.findOneBy(Organisation, { id });
      if (!organisation) throw new NotFound('organisation');
      if (!organisationPolicy.mayEdit(actor, organisation)) throw new NotAllowed(deed.action);
      if (deed.seenVersion !== undefined && deed.seenVersion !== organisation.version) throw new ChangedMeanwhile();
      const changes = await deed.verb(organisation, transaction);
      await storeOrganisation(transaction, organisation);
      await this.record(transaction, actor, organisation, { action: deed.action, changes });
      return organisation;
    });
  }

  /** The names a body goes by beside the new one, the one it had until now among them. */
  private async keepOtherNames(transaction: Transaction, organisation: Organisation, name: string): Promise<string[]> {
    const known = await transaction.findBy(OrganisationName, { organisationId: organisation.id });
    const again = known.filter((other) => nameKey(other.name) === nameKey(name));
    for (const { id } of again) await transaction.delete(OrganisationName, { id });
    const names = known.filter((other) => !again.includes(other)).map((other) => other.name);
    if (nameKey(organisation.name) === nameKey(name) || names.includes(organisation.name)) return names;
    await transaction.insert(OrganisationName, {
      id: newId(),
      organisationId: organisation.id,
      name: organisation.name,
    });
    return [...names, organisation.name];
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    { id }: Organisation,
    { action, changes }: { readonly action: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.record(transaction, actor, { action, objectType: 'organisation', objectId: id, changes });
  }
}

interface Change {
  readonly action: string;
  /** The version that was seen; left out where the deed does not rest on what was seen. */
  readonly seenVersion?: number;
  /** Changes the body, and gives the new values of what changed. */
  verb(organisation: Organisation, transaction: Transaction): Promise<Readonly<Record<string, unknown>>>;
}

function describe(organisation: Organisation, input: OrganisationInput, otherNames: readonly string[]): void {
  organisation.organisationNumber = input.organisationNumber?.toString() ?? null;
  organisation.languageForm = input.languageForm;
  organisation.bodyType = input.bodyType;
  organisation.rename(input.name, otherNames);
}

function changesBetween(organisation: Organisation, input: OrganisationInput): Record<string, unknown> {
  const after: Record<string, unknown> = { ...input, organisationNumber: input.organisationNumber?.toString() ?? null };
  const before: Record<string, unknown> = { ...organisation };
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => before[field] !== value));
}
