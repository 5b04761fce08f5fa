import { Injectable } from '@nestjs/common';
import { RecipientSource, type CategorySummary } from '../../register/recipient-source.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { likePattern } from '../../shared/language/sorting.js';
import { digestOf } from '../../shared/security/keyring.js';
import type { Consultation } from '../consultation.entity.js';
import { Invitation } from '../invitation/invitation.entity.js';
import { RecipientChoice } from './recipient-choice.entity.js';
import { RecipientExclusion } from './recipient-exclusion.entity.js';
import { RecipientListLine } from './recipient-list-line.entity.js';
import { RecipientList } from './recipient-list.entity.js';
import { chosenFrom, contentOf, type ChosenRecipients } from './recipient.rules.js';

const MOST_FOUND = 20;

/** A group that can be chosen. */
export interface GroupToChoose {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  /** The group whose members pass the letter on; null when it gets its own. */
  readonly through: string | null;
}

/** A body that can be chosen or was chosen singly. */
export interface BodyToChoose {
  readonly id: string;
  readonly name: string;
}

/** What is chosen, and what it comes to now. */
export interface RecipientChoices extends ChosenRecipients {
  readonly list: RecipientList;
  readonly choices: readonly RecipientChoice[];
  readonly exclusions: readonly RecipientExclusion[];
  /** SHA-256 of what locking would lock. */
  readonly digest: string;
}

/** Reads the recipients of a hearing: from the register until the list is locked, and from the snapshot afterwards. */
@Injectable()
export class RecipientReader {
  constructor(
    private readonly database: Database,
    private readonly source: RecipientSource,
  ) {}

  /** The list of a hearing. */
  async listOf(consultationId: string, via: Reader = this.database.reader): Promise<RecipientList> {
    const list = await via.findOneBy(RecipientList, { consultationId });
    if (!list) throw new NotFound('recipientList');
    return list;
  }

  /** What is chosen, expanded from the register as it is now; eight statements whatever is chosen. */
  async chosen(consultation: Consultation, via: Reader = this.database.reader): Promise<RecipientChoices> {
    const { id: consultationId, hostId } = consultation;
    const list = await this.listOf(consultationId, via);
    const choices = await via.find(RecipientChoice, {
      where: { consultationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const exclusions = await via.find(RecipientExclusion, {
      where: { consultationId },
      order: { name: 'ASC', id: 'ASC' },
    });
    const chosen = chosenFrom(await this.source.expand(via, hostId, choices), exclusions);
    return { list, choices, exclusions, ...chosen, digest: digestOf(contentOf(chosen)) };
  }

  /** The invited of a locked list, in Norwegian order of names. */
  async invited(consultationId: string, via: Reader = this.database.reader): Promise<readonly Invitation[]> {
    return via.find(Invitation, { where: { consultationId, isInvited: true }, order: { sortKey: 'ASC', id: 'ASC' } });
  }

  /** The printed list of a locked list. */
  async lines(consultationId: string, via: Reader = this.database.reader): Promise<readonly RecipientListLine[]> {
    return via.find(RecipientListLine, {
      where: { consultationId },
      order: { categoryPosition: 'ASC', sortKey: 'ASC', id: 'ASC' },
    });
  }

  async categoriesOf(hostId: string): Promise<readonly CategorySummary[]> {
    return this.source.categoriesOf(this.database.reader, hostId);
  }

  /** The groups of a host, with how many bodies belong to each. */
  async groupsOf(hostId: string): Promise<readonly GroupToChoose[]> {
    const rows: (Omit<GroupToChoose, 'members'> & { members: string | number })[] = await this.database.reader.query(
      `SELECT g."id", g."name", t."name" AS "through", COUNT(m."id") AS "members" FROM "organisation_group" g
       LEFT JOIN "organisation_group" t ON t."id" = g."reachedThroughGroupId"
       LEFT JOIN "group_member" m ON m."groupId" = g."id"
       WHERE g."hostId" = $1 GROUP BY g."id", g."name", g."sortKey", t."name" ORDER BY g."sortKey", g."id"`,
      [hostId],
    );
    return rows.map((row) => ({ ...row, members: Number(row.members) }));
  }

  /** Active bodies whose name or number holds the text: the first twenty in Norwegian order. */
  async searchBodies(text: string): Promise<readonly BodyToChoose[]> {
    if (text.trim() === '') return [];
    return this.database.reader.query(
      `SELECT "id", "name" FROM "organisation" WHERE "isActive" = $1 AND "searchText" LIKE $2 ESCAPE '\\'
       ORDER BY "sortKey", "id" LIMIT ${String(MOST_FOUND)}`,
      [true, likePattern(text)],
    );
  }

  /** The names of the bodies that were chosen singly. */
  async namesOf(organisationIds: readonly string[]): Promise<readonly BodyToChoose[]> {
    if (organisationIds.length === 0) return [];
    const places = organisationIds.map((_, index) => `$${String(index + 1)}`).join(', ');
    return this.database.reader.query(
      `SELECT "id", "name" FROM "organisation" WHERE "id" IN (${places}) ORDER BY "sortKey", "id"`,
      [...organisationIds],
    );
  }
}
