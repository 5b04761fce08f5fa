import { Injectable } from '@nestjs/common';
import type { RecipientCandidate } from '../../register/recipient-source.js';
import { Database } from '../../shared/database/database.js';
import { boundedPage, PAGE_SIZE, pageOf, type Page } from '../../shared/database/paging.js';
import { foldForSearch, likePattern } from '../../shared/language/sorting.js';
import type { LanguageForm } from '../../shared/language/words.js';
import type { Consultation } from '../consultation.entity.js';
import { RecipientReader } from './recipient-reader.js';
import { recipientKey } from './recipient.rules.js';

/** What the list of recipients can be narrowed to. */
export const RECIPIENT_FILTERS = ['alle', 'uten-adresse', 'utelatt'] as const;
export type RecipientFilter = (typeof RECIPIENT_FILTERS)[number];

export interface RecipientQuery {
  readonly search: string;
  readonly filter: RecipientFilter;
  readonly page: string | undefined;
}

/** A recipient as a row. */
export interface RecipientRow {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly languageForm: LanguageForm;
  /** The lines of the printed list that it stands under; empty in a locked list, where only the lines themselves are kept. */
  readonly under: readonly string[];
}

export interface RecipientRows {
  readonly list: Page<RecipientRow>;
  readonly counts: Readonly<Record<RecipientFilter, number>>;
  readonly isLocked: boolean;
}

/**
 * The recipients of a hearing page by page. A locked list is searched and paged in the database; before that there are no
 * rows to page, and the choices are expanded from the register as they are now.
 */
@Injectable()
export class RecipientRowsService {
  constructor(
    private readonly database: Database,
    private readonly recipients: RecipientReader,
  ) {}

  async find(consultation: Consultation, query: RecipientQuery): Promise<RecipientRows> {
    const list = await this.recipients.listOf(consultation.id);
    return list.isLocked ? this.locked(consultation.id, query) : this.expanded(consultation, query);
  }

  private async expanded(consultation: Consultation, query: RecipientQuery): Promise<RecipientRows> {
    const { recipients, excluded } = await this.recipients.chosen(consultation);
    const wanted = foldForSearch(query.search);
    const found = recipients.filter((candidate) => foldForSearch(candidate.name).includes(wanted));
    const left = excluded.filter((candidate) => foldForSearch(candidate.name).includes(wanted));
    const without = found.filter((candidate) => candidate.email === null);
    const shown: Record<RecipientFilter, readonly RecipientCandidate[]> = {
      alle: found,
      'uten-adresse': without,
      utelatt: left,
    };
    const all = shown[query.filter];
    const page = boundedPage(query.page, all.length);
    const rows = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(rowOf);
    const counts = { alle: found.length, 'uten-adresse': without.length, utelatt: left.length };
    return { list: pageOf(rows, all.length, page), counts, isLocked: false };
  }

  private async locked(consultationId: string, query: RecipientQuery): Promise<RecipientRows> {
    const asked = [consultationId, true, likePattern(query.search)];
    const where = `"consultationId" = $1 AND "isInvited" = $2 AND "searchText" LIKE $3 ESCAPE '\\'`;
    const counted: { all: string | number; without: string | number }[] = await this.database.reader.query(
      `SELECT COUNT(*) AS "all", COUNT(*) - COUNT("email") AS "without" FROM "invitation" WHERE ${where}`,
      asked,
    );
    const counts = { alle: Number(counted[0]?.all ?? 0), 'uten-adresse': Number(counted[0]?.without ?? 0), utelatt: 0 };
    const total = counts[query.filter];
    const page = boundedPage(query.page, total);
    const narrowed = query.filter === 'uten-adresse' ? 'AND "email" IS NULL' : '';
    const rows: LockedRow[] = await this.database.reader.query(
      `SELECT "organisationId", "groupId", "addressedName", "email", "languageForm" FROM "invitation"
       WHERE ${where} ${narrowed} ORDER BY "sortKey", "id" LIMIT ${String(PAGE_SIZE)} OFFSET ${String((page - 1) * PAGE_SIZE)}`,
      asked,
    );
    const shown = query.filter === 'utelatt' ? [] : rows.map(lockedRowOf);
    return { list: pageOf(shown, total, page), counts, isLocked: true };
  }
}

interface LockedRow {
  organisationId: string | null;
  groupId: string | null;
  addressedName: string;
  email: string | null;
  languageForm: LanguageForm;
}

function rowOf(candidate: RecipientCandidate): RecipientRow {
  const { name, email, languageForm, listedUnder } = candidate;
  const under = listedUnder.map((place) =>
    place.listedName === name ? place.category : `${place.category} (${place.listedName})`,
  );
  return { key: recipientKey(candidate), name, email, languageForm, under };
}

function lockedRowOf(row: LockedRow): RecipientRow {
  return {
    key: recipientKey(row),
    name: row.addressedName,
    email: row.email,
    languageForm: row.languageForm,
    under: [],
  };
}
