import { Injectable } from '@nestjs/common';
import type { Consultation } from '../consultation/consultation.entity.js';
import { Invitation } from '../consultation/invitation/invitation.entity.js';
import { RecipientReader } from '../consultation/recipient/recipient-reader.js';
import { Database, type Reader } from '../shared/database/database.js';
import { NotFound } from '../shared/errors/domain-error.js';
import { likePattern } from '../shared/language/sorting.js';
import type { LanguageForm } from '../shared/language/words.js';

const MOST_FOUND = 20;

/** Somebody on the locked list, to choose for a preview. */
export type FoundRecipient = Pick<Invitation, 'id' | 'addressedName' | 'languageForm' | 'email'>;

/** How many the letter is to. */
export interface RecipientCounts {
  /** True when the list is a snapshot, and one of the invited can be chosen for a preview. */
  readonly isLocked: boolean;
  readonly byForm: Readonly<Record<LanguageForm, number>>;
  readonly all: number;
  /** Those whom no e-mail can reach. */
  readonly withoutAddress: number;
}

/** The invited of a hearing, as its letter sees them. Asks no policy: whoever calls has found the hearing already. */
@Injectable()
export class LetterRecipients {
  constructor(
    private readonly database: Database,
    private readonly recipients: RecipientReader,
  ) {}

  /** Whom the letter is to: the invited when the list is locked, otherwise what the choices come to. */
  async countsOf(consultation: Consultation, via: Reader = this.database.reader): Promise<RecipientCounts> {
    const { isLocked } = await this.recipients.listOf(consultation.id, via);
    const all = isLocked
      ? await this.recipients.invited(consultation.id, via)
      : (await this.recipients.chosen(consultation, via)).recipients;
    const byForm: Record<LanguageForm, number> = { nb: 0, nn: 0, en: 0 };
    for (const { languageForm } of all) byForm[languageForm] += 1;
    return { isLocked, byForm, all: all.length, withoutAddress: all.filter(({ email }) => email === null).length };
  }

  /** The first of the invited whose names hold the text, in Norwegian order. */
  async search(consultationId: string, text: string): Promise<readonly FoundRecipient[]> {
    return this.database.reader.query(
      `SELECT "id", "addressedName", "languageForm", "email" FROM "invitation"
       WHERE "consultationId" = $1 AND "isInvited" = $2 AND "searchText" LIKE $3 ESCAPE '\\'
       ORDER BY "sortKey", "id" LIMIT ${String(MOST_FOUND)}`,
      [consultationId, true, likePattern(text)],
    );
  }

  /** The one of the invited in a language form whose name is the text, or else the first whose name holds it. */
  async firstNamed(consultationId: string, form: LanguageForm, text: string): Promise<FoundRecipient | null> {
    const rows: FoundRecipient[] = await this.database.reader.query(
      `SELECT "id", "addressedName", "languageForm", "email" FROM "invitation"
       WHERE "consultationId" = $1 AND "isInvited" = $2 AND "languageForm" = $3 AND "searchText" LIKE $4 ESCAPE '\\'
       ORDER BY CASE WHEN "addressedName" = $5 THEN 0 ELSE 1 END, "sortKey", "id" LIMIT 1`,
      [consultationId, true, form, likePattern(text), text],
    );
    return rows[0] ?? null;
  }

  /** One of the invited. Throws `NotFound` for a body of another hearing. */
  async find(consultationId: string, invitationId: string): Promise<Invitation> {
    const invitation = await this.database.reader.findOneBy(Invitation, { id: invitationId, consultationId });
    if (!invitation) throw new NotFound('invitation');
    return invitation;
  }
}
